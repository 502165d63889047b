// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/layers/classsize.h"
#include "tests/support/test.h"

#include <QDirIterator>

using namespace iplan::test;

TEST_CASE("A class has one responsibility", "[layers]")
{
    // Whoever needs more than this to speak to one class speaks to several that hide in it. No class is exempt.
    constexpr int kPublicFunctionsAtMost = 25;
    int classes = 0;
    for (const char* folder : {"core", "ui"}) {
        const QDir top(sourcePath(QLatin1String(folder)));
        QDirIterator headers(top.path(), {QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
        while (headers.hasNext()) {
            const QString name =
                QStringLiteral("%1/%2").arg(QLatin1String(folder), top.relativeFilePath(headers.next()));
            const auto sizes = publicFunctions(sourceText(name));
            for (auto size = sizes.constBegin(); size != sizes.constEnd(); ++size) {
                INFO(name.toStdString() << ": " << size.key().toStdString());
                CHECK(size.value() <= kPublicFunctionsAtMost);
                ++classes;
            }
        }
    }
    CHECK(classes > 300); // otherwise the test looks in the wrong place, or reads nothing
}

TEST_CASE("Public functions are counted as people count them", "[layers]")
{
    const auto sizes = publicFunctions(QStringLiteral(R"(
/// A comment with { and one();
class Small : public Base
{
    Q_OBJECT
public:
    explicit Small(int x) : m_x(x), m_y{1} {}
    ~Small() override;
    void inherited() const override;
    int inheritedToo(const Kind& kind = {}) override { return 1; }
    Small(const Small&) = delete;
    Small& operator=(const Small&) = delete;
    using Body = std::function<void(int)>;
    enum class Kind { One, Two };
    [[nodiscard]] int one() const { return call("}"); }
    template <class T>
    T two(const T& value, int other = f(3))
    {
        if (other) { g(); }
        return value;
    }
    bool operator==(const Small&) const;
    struct Inner {
        int value = number();
        int three() const;
    };
Q_SIGNALS:
    void four();
protected:
    void hidden();
private:
    friend class Other;
    void alsoHidden();
    Clock m_clock = systemClock();
};
struct Open {
    void five();
private:
    void six();
};
void free();
)"));
    CHECK(sizes == QMap<QString, int>{
                       {QStringLiteral("Small"), 4}, {QStringLiteral("Small::Inner"), 1}, {QStringLiteral("Open"), 1}});
}

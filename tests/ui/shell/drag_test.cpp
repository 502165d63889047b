// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Drag and drop with a real mouse: needs the platform xcb and xdotool, see the entry "ui-xcb" in tests/CMakeLists.txt.
#include "tests/ui/support/pages.h"
#include "ui/concept/conceptpage.h"
#include "ui/shell/pagehost.h"

#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QProcess>
#include <QTest>
#include <QTreeView>
#include <QUrl>

using namespace iplan;
using namespace iplan::test;

namespace
{

bool hasMouse()
{
    if (QGuiApplication::platformName() == u"xcb")
        return true;
    WARN("needs the platform xcb: xvfb-run -a iplan_ui_tests [xcb]");
    return false;
}

/// Takes hold at one place and lets go at the other. The mouse is moved by another program, as the window does not come
/// back to the test before the drag ends.
void dragMouse(const QPoint& from, const QPoint& to)
{
    const auto moveTo = [](const QPoint& place) {
        return QStringList{QStringLiteral("mousemove"), QString::number(place.x()), QString::number(place.y()),
                           QStringLiteral("sleep"), QStringLiteral("0.02")};
    };
    QStringList steps = moveTo(from) + QStringList{QStringLiteral("mousedown"), QStringLiteral("1")};
    for (int i = 1; i <= 8; ++i)
        steps += moveTo(from + (to - from) * i / 8);
    // Once more where it ends, so that the target has answered before the button is let go.
    steps += moveTo(to + QPoint(1, 0)) + moveTo(to) + QStringList{QStringLiteral("mouseup"), QStringLiteral("1")};
    QProcess mouse;
    mouse.start(QStringLiteral("xdotool"), steps);
    REQUIRE(mouse.waitForStarted());
    waitUntil([&] { return mouse.state() == QProcess::NotRunning; });
    CHECK(mouse.exitCode() == 0);
}

/// Another program's window, from which files are dragged.
class FileManager : public QWidget
{
public:
    explicit FileManager(const QRect& place)
    {
        setWindowFlag(Qt::BypassWindowManagerHint);
        setGeometry(place);
        show();
    }
    QString file;
    Qt::DropAction outcome = Qt::IgnoreAction;

protected:
    void mouseMoveEvent(QMouseEvent*) override
    {
        auto* files = new QMimeData;
        files->setUrls({QUrl::fromLocalFile(file)});
        auto* drag = new QDrag(this);
        drag->setMimeData(files);
        outcome = drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::MoveAction);
    }
};

QPoint middle(const QWidget& widget)
{
    return widget.mapToGlobal(widget.rect().center());
}

QStringList fieldsOf(const QTreeView& tree, const QModelIndex& parent)
{
    QStringList out;
    for (int row = 0; row < tree.model()->rowCount(parent); ++row)
        out << tree.model()->index(row, 0, parent).data().toString();
    return out;
}

} // namespace

TEST_CASE("In the tree of the concept the mouse moves a Handlungsfeld, and one step takes it back", "[xcb]")
{
    if (!hasMouse())
        return;
    Office office;
    office.window->move(0, 0);
    office.openSample(QStringLiteral("aachen"));
    auto* page = &openPage<ConceptPage>(office, "concept");
    QTreeView& tree = *page->tree();
    const QModelIndex concept_ = tree.model()->index(0, 0);
    tree.collapseAll();
    tree.expand(concept_);
    waitUntil([&] { return tree.model()->rowCount(concept_) >= 3 && tree.visualRect(concept_).isValid(); });
    const QStringList before = fieldsOf(tree, concept_);

    const QRect third = tree.visualRect(tree.model()->index(2, 0, concept_));
    const QRect first = tree.visualRect(tree.model()->index(0, 0, concept_));
    const QWidget& viewport = *tree.viewport();
    dragMouse(viewport.mapToGlobal(QPoint(third.left() + 40, third.center().y())),
              viewport.mapToGlobal(QPoint(first.left() + 40, first.top() + 1)));
    QStringList moved = before;
    moved.move(2, 0);
    waitUntil([&] { return fieldsOf(tree, concept_) != before; });
    CHECK(fieldsOf(tree, concept_) == moved);
    CHECK(tree.currentIndex().data().toString() == before.at(2));
    office.action(Command::Undo)->trigger();
    CHECK(fieldsOf(tree, concept_) == before);
    CHECK(office.message().isEmpty());
}

TEST_CASE("A file dragged from a file manager onto the window is opened, a picture is refused kindly", "[xcb]")
{
    if (!hasMouse())
        return;
    Office other;
    other.openSample(QStringLiteral("koeln"));
    const QString path = other.workspace().store().file().path();
    other.window->close();

    Office office;
    office.window->move(0, 0);
    office.window->resize(1000, 700);
    FileManager files(QRect(1150, 100, 200, 200));
    REQUIRE(QTest::qWaitForWindowExposed(&files));
    files.file = office.folder.file(QStringLiteral("Sommerfest.png"));
    dragMouse(middle(files), middle(*office.window));
    waitUntil([&] { return !office.message().isEmpty(); });
    CHECK(office.message().contains(QStringLiteral("„Sommerfest.png“ ist keine Datei des Integrationsplaners.")));
    CHECK_FALSE(office.workspace().isOpen());

    files.file = path;
    dragMouse(middle(files), middle(*office.window));
    waitUntil([&] { return office.workspace().isOpen(); });
    CHECK(office.workspace().store().file().path() == path);
    CHECK(files.outcome == Qt::CopyAction); // the file manager keeps it where it lies
    CHECK(office.message().isEmpty());
}

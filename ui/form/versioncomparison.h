// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/moduleversion.h"
#include "core/report/document.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QTextBrowser;

namespace iplan
{

class Workspace;

/// Two versions of a module, or one and now, compared word by word, text by text under headings; to be read, copied and
/// printed. A text of the earlier version can be brought back where it is compared with now.
class VersionComparison : public QWidget
{
    Q_OBJECT
public:
    explicit VersionComparison(Workspace& workspace, QWidget* parent = nullptr);

    /// The module and its versions, the latest first.
    void setVersions(const RowRef& module, const QList<ModuleVersion>& versions);
    void setReadOnly(bool readOnly);
    void compareWithNow(const QUuid& version);
    /// Compares anew when it is next seen.
    void refresh();

    [[nodiscard]] QComboBox* before() const { return m_before; }
    [[nodiscard]] QComboBox* after() const { return m_after; }
    [[nodiscard]] QTextBrowser* text() const { return m_text; }
    /// The comparison as a document to print.
    [[nodiscard]] report::Document document() const;
    /// Gives the text the wording of the earlier version; the key is that of a VersionSection.
    void restore(const QString& key);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void compare();
    void paint();
    void print();
    [[nodiscard]] Result<VersionTexts> textsOf(const QComboBox& choice) const;
    [[nodiscard]] QString sectionHtml(const SectionComparison& section) const;
    [[nodiscard]] bool canRestore(const SectionComparison& section) const;

    Workspace& m_workspace;
    RowRef m_module;
    QList<ModuleVersion> m_versions;
    QList<SectionComparison> m_sections;
    VersionTexts m_earlier;
    QString m_failure;
    bool m_readOnly = false;
    bool m_stale = true;
    QComboBox* m_before;
    QComboBox* m_after;
    QPushButton* m_print;
    QTextBrowser* m_text;
};

} // namespace iplan

// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/letters.h"
#include "core/report/render.h"
#include "ui/page/sidepanel.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QToolButton;

namespace iplan
{

class DisclosureField;
class EntityPage;
class NoteLine;
class Workspace;
class WritingHead;

/// Serienbrief und Adressetiketten: whoever the selected rows, or all rows of the list, stand for. The text of the
/// letter may come from Textbausteine; what was written last is kept on this PC. Members of a group whose list is
/// protected get letters once somebody said why.
class LetterPanel : public SidePanel
{
    Q_OBJECT
public:
    /// The page has a FileChooser.
    LetterPanel(EntityPage& page, Workspace& workspace, QWidget* parent = nullptr);

    /// Looks who is meant, and takes the focus.
    void begin();

private:
    using Make = std::function<report::Document()>;
    void buildLetter();
    void buildLabels();
    QToolButton* outputButtonFor(const char* name, const QString& text, const QString& file,
                                 Make (LetterPanel::*make)());
    QToolButton* placeholderButton();
    void refresh();
    void reload();
    void fitSkipped();
    /// Nothing where something is missing, which is said.
    [[nodiscard]] Make letters();
    [[nodiscard]] Make labels();
    /// What makes the document, and tells which protected lists it names somebody of.
    using NamedMake = std::function<report::Document(MemberNaming& naming)>;
    [[nodiscard]] NamedMake named(const Make& make) const;
    void print(const QString& file, const Make& make);
    void save(const QString& file, report::Format format, const QString& title, const Make& make);

    EntityPage& m_page;
    Workspace& m_workspace;
    Addressees m_addressees;
    MemberNaming m_naming;    ///< of members of groups whose list is protected
    QList<RowRef> m_askedFor; ///< whom the reason in m_naming was given for
    DisclosureField* m_disclosure;
    WritingHead* m_head;
    QLabel* m_reached;
    QLineEdit* m_subject;
    QPlainTextEdit* m_text;
    NoteLine* m_problem;
    QComboBox* m_sheet;
    QSpinBox* m_first; ///< the first free label of the first sheet
    QList<QToolButton*> m_outputs;
};

} // namespace iplan

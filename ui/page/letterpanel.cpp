// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/letterpanel.h"

#include "ui/base/operationrunner.h"
#include "ui/base/preferences.h"
#include "ui/base/workspace.h"
#include "ui/editor/textmoduleaction.h"
#include "ui/grid/listtools.h"
#include "ui/output/disclosurefield.h"
#include "ui/output/outputline.h"
#include "ui/output/outputmenu.h"
#include "ui/output/printpreview.h"
#include "ui/page/entitypage.h"
#include "ui/page/writinghead.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/noteline.h"
#include "ui/widget/pageparts.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSpinBox>
#include <QToolButton>

namespace iplan
{

namespace
{

const QString kLetterSubjectSetting = QStringLiteral("letters/subject");
const QString kLetterTextSetting = QStringLiteral("letters/text");
const QString kLabelSheetSetting = QStringLiteral("letters/labels");

} // namespace

LetterPanel::LetterPanel(EntityPage& page, Workspace& workspace, QWidget* parent)
    : SidePanel(tr("Serienbrief und Adressetiketten"), parent), m_page(page), m_workspace(workspace),
      m_disclosure(new DisclosureField(workspace)), m_head(new WritingHead(page, workspace)), m_reached(new QLabel),
      m_subject(new QLineEdit), m_text(new QPlainTextEdit), m_problem(new NoteLine(NoteLine::Kind::Refused)),
      m_sheet(new QComboBox), m_first(new QSpinBox)
{
    setObjectName(QStringLiteral("letterPanel"));
    m_reached->setObjectName(QStringLiteral("letterReached"));
    m_problem->setObjectName(QStringLiteral("letterProblem"));
    m_reached->setWordWrap(true);
    add(m_head);
    add(m_reached);
    add(m_disclosure);
    buildLetter();
    buildLabels();
    addCloseButton();
    connect(m_head, &WritingHead::changed, this, &LetterPanel::refresh);
}

void LetterPanel::buildLetter()
{
    const QSettings settings;
    m_subject->setObjectName(QStringLiteral("letterSubject"));
    m_subject->setText(settings.value(kLetterSubjectSetting).toString());
    m_text->setObjectName(QStringLiteral("letterText"));
    m_text->setPlainText(settings.value(kLetterTextSetting, report::usualLetter().text).toString());
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(8 * fontMetrics().lineSpacing());
    m_text->setAccessibleName(tr("Text des Briefs"));
    m_text->setAccessibleDescription(tr("Platzhalter in geschweiften Klammern werden in jedem Brief ausgefüllt"));
    addTextModuleAction(*m_text, m_workspace);
    auto* module = pageButton(tr("Textbaustein"), QStringLiteral("list"), tr("Fügt einen Textbaustein ein"));
    connect(module, &QToolButton::clicked, this, [this] {
        if (auto* insert = m_text->findChild<QAction*>(QStringLiteral("insert-text-module")))
            insert->trigger();
    });
    auto* tools = new QWidget;
    auto* line = new FlowLayout(tools);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(placeholderButton());
    line->addWidget(module);
    line->addWidget(outputButtonFor("outputLetters", tr("Briefe ausgeben"), tr("Serienbrief"), &LetterPanel::letters));
    add(m_subject, tr("Betreff:"));
    add(m_text, tr("Text:"));
    add(m_problem);
    add(tools);
    connect(m_text, &QPlainTextEdit::textChanged, m_problem, [this] { m_problem->setText({}); });
}

void LetterPanel::buildLabels()
{
    m_sheet->setObjectName(QStringLiteral("labelSheet"));
    m_sheet->setAccessibleName(tr("Etikettenbogen"));
    for (const report::LabelSheet& sheet : report::labelSheets())
        m_sheet->addItem(sheet.labelText(), sheet.keyText());
    m_sheet->setCurrentIndex(qMax(0, m_sheet->findData(QSettings().value(kLabelSheetSetting))));
    m_first->setObjectName(QStringLiteral("firstLabel"));
    m_first->setAccessibleName(tr("Erstes freies Etikett"));
    m_first->setPrefix(tr("ab Etikett "));
    fitSkipped();
    connect(m_sheet, &QComboBox::currentIndexChanged, this, [this] {
        QSettings().setValue(kLabelSheetSetting, m_sheet->currentData());
        fitSkipped();
    });
    auto* tools = new QWidget;
    auto* line = new FlowLayout(tools);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_sheet);
    line->addWidget(m_first);
    line->addWidget(
        outputButtonFor("outputLabels", tr("Etiketten ausgeben"), tr("Adressetiketten"), &LetterPanel::labels));
    auto* title = new QLabel(tr("Etikettenbogen:"));
    title->setBuddy(m_sheet);
    add(title);
    add(tools);
}

void LetterPanel::fitSkipped()
{
    const auto* sheet = report::labelSheetByKey(m_sheet->currentData().toString());
    m_first->setRange(1, sheet ? sheet->count() : 1);
}

QToolButton* LetterPanel::outputButtonFor(const char* name, const QString& text, const QString& file,
                                          Make (LetterPanel::*make)())
{
    auto* button = pageButton(text, QStringLiteral("print"), tr("Druckt oder speichert, als PDF, für Word oder ODT"));
    button->setObjectName(QString::fromLatin1(name));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    fillOutputMenu(*button->menu(), this,
                   {[this, file, make] { print(file, (this->*make)()); },
                    [this, file, make](report::Format format, const QString& title) {
                        save(file, format, title, (this->*make)());
                    },
                    true});
    m_outputs << button;
    return button;
}

QToolButton* LetterPanel::placeholderButton()
{
    auto* button = pageButton(tr("Platzhalter"), QStringLiteral("add"),
                              tr("Fügt ein, was in jedem Brief anders ist, wie Anrede oder Name"));
    button->setObjectName(QStringLiteral("placeholders"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    for (const report::Placeholder& one : report::letterPlaceholders()) {
        QAction* action = menu->addAction(one.text(), this, [this, text = one.text()] {
            m_text->insertPlainText(text);
            m_text->setFocus();
        });
        action->setToolTip(QString::fromUtf8(one.help));
    }
    button->setMenu(menu);
    return button;
}

void LetterPanel::begin()
{
    m_problem->setText({});
    m_head->refresh();
    m_subject->setFocus();
}

void LetterPanel::refresh()
{
    if (m_head->rows() != m_askedFor) { // others need a reason of their own
        m_naming.reason.clear();
        m_askedFor.clear();
    }
    reload();
    m_disclosure->offer(m_naming.withheld, [this](const QString& reason) {
        m_naming.reason = reason;
        m_askedFor = m_head->rows();
        refresh();
    });
}

void LetterPanel::reload()
{
    m_naming = {m_naming.reason};
    WritingScope scope = m_head->scope();
    scope.naming = &m_naming;
    const auto read = m_workspace.store().read(
        [&](const Reader& reader) -> Result<Addressees> { return addresseesOf(reader, m_head->rows(), scope); });
    if (!read)
        m_workspace.runner().report(read.error());
    m_addressees = read.value_or(Addressees());
    m_head->showLeftOut(m_addressees.leftOut);
    const auto count = m_addressees.list.size();
    m_reached->setText(count == 1 ? tr("1 Anschrift.") : tr("%L1 Anschriften, nach Postleitzahl sortiert.").arg(count));
    for (QToolButton* button : std::as_const(m_outputs))
        button->setEnabled(count > 0);
}

LetterPanel::Make LetterPanel::letters()
{
    const report::LetterTemplate letter{m_subject->text(), m_text->toPlainText()};
    const auto checked = report::checkTemplate(letter);
    if (!checked) {
        m_problem->setText(checked.error().message + u' ' + checked.error().hint);
        m_text->setFocus();
        return {};
    }
    QSettings settings;
    settings.setValue(kLetterSubjectSetting, letter.subject);
    settings.setValue(kLetterTextSetting, letter.text);
    const report::LetterSender sender{m_workspace.today(), preferences::letterhead()};
    return [list = m_addressees.list, letter, sender] { return report::serialLetters(list, letter, sender); };
}

LetterPanel::Make LetterPanel::labels()
{
    const auto* sheet = report::labelSheetByKey(m_sheet->currentData().toString());
    if (!sheet)
        return {};
    return [list = m_addressees.list, sheet, skipped = m_first->value() - 1] {
        return report::addressLabels(list, *sheet, skipped);
    };
}

LetterPanel::NamedMake LetterPanel::named(const Make& make) const
{
    return [make, known = m_naming](MemberNaming& naming) {
        naming = {known.reason, known.named};
        return make();
    };
}

void LetterPanel::print(const QString& file, const Make& make)
{
    if (!make)
        return;
    auto* preview = new PrintPreview(
        m_workspace, *m_page.fileChooser(), file,
        [make = named(make)](const auto&, const auto&, MemberNaming& naming) -> Result<report::Document> {
            return make(naming);
        },
        &m_page);
    preview->begin();
}

void LetterPanel::save(const QString& file, report::Format format, const QString& title, const Make& make)
{
    if (make)
        m_page.list()->tools()->outputLine()->save(
            title, file, report::extensionOf(format),
            OutputLine::NamingWrite(
                [format, make = named(make)](const QString& path, const auto&, MemberNaming& naming) {
                    return report::render(make(naming), format, path);
                }));
}

} // namespace iplan

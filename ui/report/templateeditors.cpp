// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/template/placeholders.h"
#include "core/report/template/templaterules.h"
#include "ui/base/workspace.h"
#include "ui/editor/textmoduleaction.h"
#include "ui/report/templatepanel.h"
#include "ui/report/templatepicturerow.h"
#include "ui/report/ticklist.h"
#include "ui/widget/noteline.h"
#include "ui/widget/pageparts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QToolButton>

namespace iplan
{

namespace
{

constexpr double kUsualSize = kTemplatePoints.least - 0.5; ///< stands for no size

const FieldInfo& fieldOfTemplate(const char* key)
{
    return *entityOf<ReportTemplate>().field(QString::fromLatin1(key));
}

/// Calls `left` when the control loses the focus.
class FocusLeft : public QObject
{
public:
    FocusLeft(QWidget* control, std::function<void()> entered, std::function<void()> left)
        : QObject(control), m_entered(std::move(entered)), m_left(std::move(left))
    {
        control->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::FocusIn)
            m_entered();
        if (event->type() == QEvent::FocusOut)
            m_left();
        return false;
    }

private:
    std::function<void()> m_entered;
    std::function<void()> m_left;
};

QIcon colorIcon(const QString& color)
{
    QPixmap patch(16, 16);
    patch.fill(QColor(color));
    return patch;
}

void describe(QWidget& editor, const FieldInfo& field)
{
    editor.setObjectName(QStringLiteral("template-") + field.keyText());
    editor.setAccessibleName(field.labelText());
    const QString help = QString::fromUtf8(field.help);
    editor.setToolTip(help);
    editor.setAccessibleDescription(help);
}

} // namespace

TemplatePanel::TemplatePanel(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : SidePanel(tr("Vorlage ändern"), parent), m_workspace(workspace), m_problem(new NoteLine(NoteLine::Kind::Refused)),
      m_sections(new TickList(tr("Abschnitte der Vorlage"))), m_columns(new TickList(tr("Spalten"))),
      m_logo(new TemplatePictureRow(workspace, chooser, TemplatePicture::Logo)),
      m_cover(new TemplatePictureRow(workspace, chooser, TemplatePicture::Cover))
{
    setObjectName(QStringLiteral("templatePanel"));
    setMinimumWidth(24 * fontMetrics().averageCharWidth());
    addLine("title", tr("&Name:"));
    addTick("isUsual", tr("Für diesen Bericht übli&ch"));
    addPinned(m_problem);
    addPlaceholders();
    addPages();
    addLook();
    addSections();
    addHeading(tr("Texte"));
    addText("foreword", tr("Vorwort:"));
    addText("contact", tr("Kontakt:"));
    addText("imprint", tr("Impressum:"));
    addCloseButton();
    const auto shown = [this] { Q_EMIT draftChanged(); };
    connect(m_logo, &TemplatePictureRow::changed, this, shown);
    connect(m_cover, &TemplatePictureRow::changed, this, shown);
}

void TemplatePanel::addPages()
{
    addHeading(tr("Kopf- und Fußzeile"));
    addLine("headerLeft", tr("Kopfzeile links:"));
    addLine("headerCenter", tr("Kopfzeile Mitte:"));
    addLine("headerRight", tr("Kopfzeile rechts:"));
    addLine("footerLeft", tr("Fußzeile links:"));
    addLine("footerCenter", tr("Fußzeile Mitte:"));
    addLine("footerRight", tr("Fußzeile rechts:"));
    addHeading(tr("Deckblatt"));
    addTick("withoutCover", tr("Ohne Deckblatt"));
    addLine("coverTitle", tr("Titel auf dem Deckblatt:"));
    addText("coverText", tr("Text auf dem Deckblatt:"));
    add(m_logo);
    add(m_cover);
}

void TemplatePanel::addLook()
{
    addHeading(tr("Schrift und Farben"));
    addFont("bodyFont", tr("Schrift:"));
    addFont("headingFont", tr("Schrift der Überschriften:"));
    addSize();
    addColor("headingColor", tr("Farbe der Überschriften:"),
             {QStringLiteral("#1f4e79"), QStringLiteral("#00535c"), QStringLiteral("#1e5631"),
              QStringLiteral("#7a1f2b"), QStringLiteral("#4b2e83")});
    addColor("tableColor", tr("Farbe der Tabellenköpfe:"),
             {QStringLiteral("#dde8f0"), QStringLiteral("#d9ecee"), QStringLiteral("#e0eee3"),
              QStringLiteral("#f3e1e3"), QStringLiteral("#e8e2f1")});
}

void TemplatePanel::addHeading(const QString& text)
{
    add(pageHeading(text, 1.05));
}

void TemplatePanel::bind(const char* key, QWidget* editor, std::function<void()> refresh)
{
    describe(*editor, fieldOfTemplate(key));
    m_bound << Bound{&fieldOfTemplate(key), editor, std::move(refresh)};
}

QLineEdit* TemplatePanel::addLine(const char* key, const QString& label)
{
    const FieldInfo& field = fieldOfTemplate(key);
    auto* edit = new QLineEdit;
    bind(key, edit, [this, edit, &field] { edit->setText(valueOf(field).text()); });
    connect(edit, &QLineEdit::textChanged, this, [this, &field](const QString& text) { take(field, text, false); });
    connect(edit, &QLineEdit::editingFinished, this, [this, &field, edit] { take(field, edit->text(), true); });
    new FocusLeft(
        edit, [this, edit] { m_lastText = edit; }, [] {});
    add(edit, label);
    return edit;
}

QPlainTextEdit* TemplatePanel::addText(const char* key, const QString& label)
{
    const FieldInfo& field = fieldOfTemplate(key);
    auto* edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(4 * fontMetrics().lineSpacing());
    edit->setMaximumHeight(7 * fontMetrics().lineSpacing()); // the next field is in sight
    bind(key, edit, [this, edit, &field] { edit->setPlainText(valueOf(field).text()); });
    addTextModuleAction(*edit, m_workspace);
    connect(edit, &QPlainTextEdit::textChanged, this,
            [this, &field, edit] { take(field, edit->toPlainText(), false); });
    new FocusLeft(
        edit, [this, edit] { m_lastText = edit; }, [this] { write(); });
    add(edit, label);
    return edit;
}

void TemplatePanel::addTick(const char* key, const QString& label)
{
    const FieldInfo& field = fieldOfTemplate(key);
    auto* box = new QCheckBox(label);
    bind(key, box, [this, box, &field] { box->setChecked(valueOf(field).integer() != 0); });
    connect(box, &QCheckBox::toggled, this,
            [this, &field](bool isOn) { take(field, isOn ? Value(qint64(1)) : Value(), true); });
    add(box);
}

void TemplatePanel::addFont(const char* key, const QString& label)
{
    const FieldInfo& field = fieldOfTemplate(key);
    auto* box = new QComboBox;
    box->addItem(tr("wie in allen Berichten"), QString());
    for (const QString& family : QFontDatabase::families(QFontDatabase::Latin)) { // not those of signs only
        if (!QFontDatabase::isPrivateFamily(family))
            box->addItem(family, family);
    }
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    bind(key, box, [this, box, &field] {
        const QString family = valueOf(field).text();
        if (box->findData(family) < 0)
            box->addItem(tr("%1 (fehlt auf diesem PC)").arg(family), family);
        box->setCurrentIndex(box->findData(family));
    });
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box, &field] { take(field, box->currentData().toString(), true); });
    add(box, label);
}

void TemplatePanel::addSize()
{
    const FieldInfo& field = fieldOfTemplate("bodyPoints");
    auto* box = new QDoubleSpinBox;
    box->setRange(kUsualSize, kTemplatePoints.most);
    box->setSingleStep(0.5);
    box->setDecimals(1);
    box->setSuffix(tr(" Punkt"));
    box->setSpecialValueText(tr("wie in allen Berichten"));
    bind("bodyPoints", box, [this, box, &field] {
        const Value value = valueOf(field);
        box->setValue(value.isNull() ? kUsualSize : value.real());
    });
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, &field](double points) {
        take(field, points < kTemplatePoints.least ? Value() : Value(points), true);
    });
    add(box, tr("Schriftgröße:"));
}

void TemplatePanel::addColor(const char* key, const QString& label, const QStringList& colors)
{
    const FieldInfo& field = fieldOfTemplate(key);
    auto* box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->lineEdit()->setAccessibleName(field.labelText());
    box->lineEdit()->setPlaceholderText(tr("wie in allen Berichten"));
    box->addItem(QString());
    for (const QString& color : colors)
        box->addItem(colorIcon(color), color);
    bind(key, box, [this, box, &field] { box->setCurrentText(valueOf(field).text()); });
    connect(box, &QComboBox::currentTextChanged, this,
            [this, &field](const QString& text) { take(field, text.trimmed(), false); });
    connect(box, &QComboBox::activated, this, [this] { write(); });
    connect(box->lineEdit(), &QLineEdit::editingFinished, this, [this] { write(); });
    add(box, label);
}

void TemplatePanel::addPlaceholders()
{
    auto* button = pageButton(tr("Platzhalter"), QStringLiteral("add"),
                              tr("Fügt im zuletzt benutzten Textfeld ein, was in jedem Bericht anders ist"));
    button->setObjectName(QStringLiteral("templatePlaceholders"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    for (const report::TemplatePlaceholder& one : report::templatePlaceholders()) {
        const QString help = QString::fromUtf8(one.help);
        QAction* action =
            menu->addAction(QStringLiteral("%1\t%2").arg(one.text(), help), this, [this, text = one.text()] {
                if (auto* line = qobject_cast<QLineEdit*>(m_lastText))
                    line->insert(text);
                else if (auto* edit = qobject_cast<QPlainTextEdit*>(m_lastText))
                    edit->insertPlainText(text);
                if (m_lastText)
                    m_lastText->setFocus();
            });
        action->setObjectName(QString::fromUtf8(one.name));
        action->setToolTip(help);
    }
    button->setMenu(menu);
    add(button);
}

void TemplatePanel::addSections()
{
    addHeading(tr("Abschnitte und Spalten"));
    m_sections->setObjectName(QStringLiteral("templateSections"));
    m_columns->setObjectName(QStringLiteral("templateColumns"));
    add(m_sections);
    add(m_columns);
    connect(m_sections, &TickList::changed, this, &TemplatePanel::takeSections);
    connect(m_columns, &TickList::changed, this, &TemplatePanel::takeSections);
    connect(m_sections, &QListWidget::currentItemChanged, this, [this] { showColumns(); });
}

} // namespace iplan

// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/sourcepanel.h"

#include "core/base/shortened.h"
#include "core/interchange/mapping/targetchoices.h"
#include "ui/dialog/filechooser.h"
#include "ui/importing/choiceitems.h"
#include "ui/importing/importsession.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/foldingheading.h"
#include "ui/widget/noteline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>

namespace iplan
{

namespace
{

constexpr int kNarrowest = 12; ///< letters of a choice

/// Does not ask for the room of its longest entry.
QComboBox* modestChoice()
{
    auto* choice = new QComboBox;
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(kNarrowest);
    return choice;
}

QLabel* wrappedLabel()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString tableTitle(const FoundTable& table)
{
    return table.title.isEmpty() ? table.area.text()
                                 : QStringLiteral("%1 (%2)").arg(shortened(table.title, 60), table.area.text());
}

} // namespace

SourcePanel::SourcePanel(ImportSession& session, FileChooser& chooser, QWidget* parent)
    : QWidget(parent), m_session(session), m_chooser(chooser), m_heading(new FoldingHeading(tr("Quelle"))),
      m_body(new QWidget), m_fields(new QWidget), m_form(new QFormLayout(m_fields)),
      m_choose(new QPushButton(tr("Dat&ei wählen …"))), m_file(wrappedLabel()),
      m_whole(new QCheckBox(tr("Alle Blätter zusammen übernehmen"))), m_entity(modestChoice()), m_sheet(modestChoice()),
      m_table(modestChoice()), m_headerRows(new QSpinBox), m_area(new QLineEdit),
      m_areaNote(new NoteLine(NoteLine::Kind::Refused)), m_saved(modestChoice()), m_delimiter(modestChoice()),
      m_quote(modestChoice()), m_encoding(modestChoice()), m_numbers(modestChoice()), m_because(wrappedLabel()),
      m_notices(wrappedLabel())
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_heading->setObjectName(QStringLiteral("sourceHeading"));
    column->addWidget(m_heading);
    auto* line = new FlowLayout;
    m_choose->setObjectName(QStringLiteral("chooseList"));
    m_choose->setAccessibleDescription(
        tr("Excel, LibreOffice, CSV, Tabellen aus Word, Kontakte (vCard), Dateien aus dem Ratssystem (OParl)"));
    m_choose->setToolTip(m_choose->accessibleDescription());
    line->addWidget(m_choose);
    column->addLayout(line);
    column->addWidget(m_file);
    m_whole->setObjectName(QStringLiteral("wholeBook"));
    m_whole->setToolTip(
        tr("Die Datei hat dieses Programm ausgegeben. Was Sie auf mehreren Blättern geändert haben, wird "
           "ein Schritt, den ein Rückgängig zurücknimmt."));
    m_whole->setAccessibleDescription(m_whole->toolTip());
    column->addWidget(m_body);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    for (QWidget* each : QList<QWidget*>{m_whole, m_fields, m_areaNote, m_because, m_notices})
        body->addWidget(each);
    connect(m_heading, &FoldingHeading::folded, this, [this](bool isFolded) { setOpen(!isFolded); });
    buildParts();
    buildDialect();
    connectParts();
    update();
}

void SourcePanel::setOpen(bool open)
{
    m_heading->setOpen(open);
    m_body->setVisible(open);
}

void SourcePanel::addRow(const QString& label, QWidget& field, const QString& name, const QString& help)
{
    field.setObjectName(name);
    field.setAccessibleDescription(help);
    field.setToolTip(help);
    auto* text = new QLabel(label);
    text->setBuddy(&field);
    text->setWordWrap(true);
    QString spoken = label;
    field.setAccessibleName(spoken.remove(u'&').remove(u':'));
    m_form->addRow(text, &field);
}

void SourcePanel::buildParts()
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_entity->addItem(tr("(bitte wählen)"));
    for (const EntityInfo* entity : listableEntities())
        m_entity->addItem(entity->pluralText(), entity->keyText());
    m_headerRows->setRange(0, 4);
    addRow(tr("&Was steht in der Liste?"), *m_entity, QStringLiteral("listEntity"));
    addRow(tr("B&latt:"), *m_sheet, QStringLiteral("listSheet"));
    addRow(tr("&Tabelle:"), *m_table, QStringLiteral("listTable"),
           tr("Die Tabellen, die auf dem Blatt gefunden wurden"));
    addRow(tr("Bere&ich:"), *m_area, QStringLiteral("listArea"),
           tr("Von der ersten Überschrift bis zur letzten Zelle, zum Beispiel A5:K200; „A5:K“ reicht bis zum Ende"));
    addRow(tr("Zeilen mit Überschri&ften:"), *m_headerRows, QStringLiteral("listHeaderRows"));
    addRow(tr("&Zuordnung:"), *m_saved, QStringLiteral("listMapping"),
           tr("Eine gespeicherte Zuordnung der Spalten, oder die von selbst gefundene"));
}

void SourcePanel::buildDialect()
{
    for (const auto& [sign, name] : {std::pair(u';', tr("Semikolon")), std::pair(u',', tr("Komma")),
                                     std::pair(u'\t', tr("Tabulator")), std::pair(u'|', tr("senkrechter Strich"))})
        m_delimiter->addItem(name, QChar(sign));
    m_quote->addItem(tr("doppelte (\")"), QChar(u'"'));
    m_quote->addItem(tr("einfache (')"), QChar(u'\''));
    m_quote->addItem(tr("keine"), QChar());
    for (const TextEncoding encoding :
         {TextEncoding::Utf8, TextEncoding::Utf16LE, TextEncoding::Utf16BE, TextEncoding::Windows1252})
        m_encoding->addItem(encodingName(encoding), int(encoding));
    m_numbers->addItem(tr("wie die meisten Beträge"), int(CsvDialect::Numbers::Unknown));
    m_numbers->addItem(QStringLiteral("1.234,50"), int(CsvDialect::Numbers::German));
    m_numbers->addItem(QStringLiteral("1,234.50"), int(CsvDialect::Numbers::English));
    addRow(tr("Trennzeichen:"), *m_delimiter, QStringLiteral("csvDelimiter"));
    addRow(tr("Anführungszeichen:"), *m_quote, QStringLiteral("csvQuote"));
    addRow(tr("Zeichensatz:"), *m_encoding, QStringLiteral("csvEncoding"),
           tr("Stehen statt Umlauten falsche Zeichen in der Vorschau, wählen Sie einen anderen."));
    addRow(tr("Schreibweise der Zahlen:"), *m_numbers, QStringLiteral("csvNumbers"));
}

void SourcePanel::connectParts()
{
    connect(&m_session, &ImportSession::changed, this, &SourcePanel::update);
    connect(m_choose, &QPushButton::clicked, this, &SourcePanel::chooseFile);
    connect(m_entity, &QComboBox::activated, this, [this] {
        if (const EntityInfo* entity = entityByKey(m_entity->currentData().toString()))
            m_session.choose({.entity = entity});
    });
    connect(m_sheet, &QComboBox::activated, this, [this] { m_session.choose({.sheet = m_sheet->currentText()}); });
    connect(m_whole, &QCheckBox::clicked, this, [this](bool isWhole) { m_session.choose({.whole = isWhole}); });
    connect(m_table, &QComboBox::activated, this, [this](int table) {
        if (table < m_session.state().tables.size())
            m_session.choose({.area = m_session.state().tables.at(table).area});
    });
    connect(m_area, &QLineEdit::editingFinished, this, &SourcePanel::takeArea);
    connect(m_headerRows, &QSpinBox::valueChanged, this, [this](int rows) {
        TableArea area = m_session.state().mapping.area;
        if (m_isUpdating || area.headerRows == rows)
            return;
        area.headerRows = rows;
        m_session.choose({.area = area});
    });
    connect(m_saved, &QComboBox::activated, this, [this](int at) {
        if (at == 0)
            m_session.choose({.entity = m_session.state().mapping.entity});
        else
            m_session.choose({.saved = m_saved->currentText()});
    });
    for (QComboBox* choice : {m_delimiter, m_quote, m_encoding, m_numbers})
        connect(choice, &QComboBox::activated, this, &SourcePanel::takeDialect);
}

void SourcePanel::chooseFile()
{
    FileQuestion question;
    question.title = tr("Liste übernehmen");
    question.filter = tr("Listen (*.xlsx *.xlsm *.xls *.ods *.fods *.csv *.tsv *.txt *.docx *.odt *.vcf *.ics *.json "
                         "*.html *.htm);;Alle Dateien (*)");
    const QString before = m_session.state().path;
    question.proposal = before.isEmpty() ? m_folder : QFileInfo(before).absolutePath();
    const QString path = m_chooser.existingFile(window(), question);
    if (!path.isEmpty())
        m_session.begin(path);
}

void SourcePanel::takeArea()
{
    const auto area = TableArea::parse(m_area->text());
    m_areaNote->setText(area || m_area->text().isEmpty() ? QString() : area.error().message);
    if (!area || m_area->text() == m_session.state().mapping.area.text())
        return;
    TableArea wanted = *area;
    wanted.headerRows = m_headerRows->value();
    m_session.choose({.area = wanted});
}

void SourcePanel::takeDialect()
{
    if (!m_session.state().dialect)
        return;
    CsvDialect dialect = *m_session.state().dialect;
    dialect.delimiter = m_delimiter->currentData().toChar();
    dialect.quote = m_quote->currentData().toChar();
    dialect.encoding = TextEncoding(m_encoding->currentData().toInt());
    dialect.numbers = CsvDialect::Numbers(m_numbers->currentData().toInt());
    m_session.choose({.dialect = dialect});
}

void SourcePanel::update()
{
    const QScopedValueRollback updating(m_isUpdating, true);
    const ImportState& state = m_session.state();
    const bool hasTable = state.source && state.hasColumns();
    m_file->setText(state.source            ? state.source->name()
                    : !state.path.isEmpty() ? QFileInfo(state.path).fileName()
                                            : tr("Noch keine Datei gewählt."));
    m_file->setToolTip(state.path);
    m_entity->setCurrentIndex(state.mapping.entity ? qMax(0, m_entity->findData(state.mapping.entity->keyText())) : 0);
    m_fields->setVisible(bool(state.source));
    fillSheets();
    fillTables();
    fillSaved();
    m_whole->setVisible(state.isOwnBook());
    m_whole->setChecked(state.book != nullptr);
    m_form->setRowVisible(m_entity, !state.book);
    m_form->setRowVisible(m_area, hasTable && !state.book);
    m_form->setRowVisible(m_headerRows, hasTable && !state.book);
    if (!m_area->hasFocus() || !m_area->isModified())
        m_area->setText(hasTable ? state.mapping.area.text() : QString());
    m_headerRows->setValue(state.mapping.area.headerRows);
    showDialect();
    m_because->setText(hasTable ? state.because : QString());
    m_because->setVisible(!m_because->text().isEmpty());
    QStringList notices = state.plan ? state.plan->notices : state.source ? state.source->notices() : QStringList();
    if (state.book)
        notices += state.book->notices;
    m_notices->setText(notices.join(u'\n'));
    m_notices->setVisible(!m_notices->text().isEmpty());
}

void SourcePanel::fillSheets()
{
    const ImportState& state = m_session.state();
    ChoiceItems names;
    for (const TableSheet& sheet : state.source ? state.source->sheets() : QList<TableSheet>()) {
        if (!state.book || state.book->sheet(sheet.name))
            names << std::pair(sheet.name, QVariant());
    }
    setItems(*m_sheet, names);
    m_sheet->setCurrentText(state.mapping.sheet);
    m_form->setRowVisible(m_sheet, names.size() > 1);
}

void SourcePanel::fillTables()
{
    const ImportState& state = m_session.state();
    ChoiceItems items;
    for (const FoundTable& table : state.tables)
        items << std::pair(tableTitle(table), QVariant());
    const auto at = std::ranges::find(state.tables, state.mapping.area, &FoundTable::area);
    if (at == state.tables.end())
        items << std::pair(tr("(selbst gewählter Bereich)"), QVariant());
    setItems(*m_table, items);
    m_table->setCurrentIndex(int(at - state.tables.begin()));
    m_form->setRowVisible(m_table, state.hasColumns() && !state.tables.isEmpty() && !state.book);
}

void SourcePanel::fillSaved()
{
    const ImportState& state = m_session.state();
    ChoiceItems items{{tr("von selbst gefunden"), QVariant()}};
    for (const QString& title : state.savedTitles)
        items << std::pair(title, QVariant());
    setItems(*m_saved, items);
    const int at = m_saved->findText(state.mapping.title);
    m_saved->setCurrentIndex(state.mapping.title.isEmpty() ? 0 : qMax(0, at));
    m_form->setRowVisible(m_saved, state.source && !state.savedTitles.isEmpty() && !state.book);
}

void SourcePanel::showDialect()
{
    const auto& dialect = m_session.state().dialect;
    for (QComboBox* choice : {m_delimiter, m_quote, m_encoding, m_numbers})
        m_form->setRowVisible(choice, dialect.has_value());
    if (!dialect)
        return;
    if (m_delimiter->findData(dialect->delimiter) < 0)
        m_delimiter->addItem(QString(dialect->delimiter), dialect->delimiter);
    m_delimiter->setCurrentIndex(m_delimiter->findData(dialect->delimiter));
    m_quote->setCurrentIndex(m_quote->findData(dialect->quote));
    m_encoding->setCurrentIndex(m_encoding->findData(int(dialect->encoding)));
    m_numbers->setCurrentIndex(m_numbers->findData(int(dialect->numbers)));
}

} // namespace iplan

// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/csvtable.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace iplan
{

class FileChooser;
class FoldingHeading;
class ImportSession;
class NoteLine;

/// "Quelle": which file, sheet and table, what it lists, and how a text file is read. Everything shows what the session
/// found and can be changed.
class SourcePanel : public QWidget
{
    Q_OBJECT
public:
    SourcePanel(ImportSession& session, FileChooser& chooser, QWidget* parent = nullptr);

    /// Asks for a file and begins with it.
    void chooseFile();
    /// The folder that is proposed where no file was chosen before.
    void setFolder(const QString& folder) { m_folder = folder; }
    [[nodiscard]] QPushButton* fileButton() const { return m_choose; }
    /// Folds all but the file.
    [[nodiscard]] FoldingHeading* heading() const { return m_heading; }
    void setOpen(bool open);
    [[nodiscard]] QComboBox* entity() const { return m_entity; }

private:
    void addRow(const QString& label, QWidget& field, const QString& name, const QString& help = {});
    void buildParts();
    void buildDialect();
    void connectParts();
    void update();
    void fillSheets();
    void fillTables();
    void fillSaved();
    void showDialect();
    void takeArea();
    void takeDialect();

    ImportSession& m_session;
    FileChooser& m_chooser;
    QString m_folder;
    FoldingHeading* m_heading;
    QWidget* m_body;   ///< all but the choice of the file
    QWidget* m_fields; ///< that are chosen for
    QFormLayout* m_form;
    QPushButton* m_choose;
    QLabel* m_file;
    QCheckBox* m_whole;
    QComboBox* m_entity;
    QComboBox* m_sheet;
    QComboBox* m_table;
    QSpinBox* m_headerRows;
    QLineEdit* m_area;
    NoteLine* m_areaNote;
    QComboBox* m_saved;
    QComboBox* m_delimiter;
    QComboBox* m_quote;
    QComboBox* m_encoding;
    QComboBox* m_numbers;
    QLabel* m_because;
    QLabel* m_notices;
    bool m_isUpdating = false; ///< what is shown comes from the session
};

} // namespace iplan

// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace iplan
{

class FileChooser;

/// What a person chooses once for this PC: name, letterhead, folders, letters and colours. Takes effect at once, beside
/// the open window; nothing is to be confirmed.
class SettingsWindow : public QWidget
{
    Q_OBJECT
public:
    SettingsWindow(FileChooser& chooser, QWidget* parent);

Q_SIGNALS:
    /// The name was changed and stored.
    void authorChanged(const iplan::AuthorName& author);
    /// Whether, or in which language, the spelling is checked was changed and stored.
    void spellingChanged();
    /// Another layout of forms was chosen and stored.
    void formShapeChanged();

private:
    QFormLayout* addGroup(const QString& title, const QString& explanation);
    QLineEdit* addLine(QFormLayout& group, const QString& label, const QString& name, const QString& value);
    void addAuthor();
    void addLetterhead();
    void addFolders();
    void addFolder(QFormLayout& group, const QString& label, const QString& name, const QString& folder,
                   void (*keep)(const QString&));
    void addSpelling();
    void addForms();
    void addAppearance();
    void applyLooks();

    FileChooser& m_chooser;
    QWidget* m_content;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_abbreviation = nullptr;
    QLineEdit* m_municipality = nullptr;
    QLineEdit* m_office = nullptr;
    QSpinBox* m_letters = nullptr;
    QComboBox* m_theme = nullptr;
};

} // namespace iplan

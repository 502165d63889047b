// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/copies/takealong.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace iplan
{

class FileChooser;
class Workspace;

// The three steps of "Arbeitskopie mitnehmen" (TakeAlongDialog).

/// Was: all, a working group or a module, and who takes it along.
class TakeAlongScopeStep : public QWidget
{
    Q_OBJECT
public:
    explicit TakeAlongScopeStep(Workspace& workspace, QWidget* parent = nullptr);

    /// Null for the whole file.
    [[nodiscard]] RowRef scope() const;
    /// Chooses that group or module, if it is offered.
    void setScope(const RowRef& row);
    /// "alles", "Arbeitsgruppe „AG Bildung“", for the note and for messages.
    [[nodiscard]] QString scopeText() const;
    [[nodiscard]] QString holder() const;

private:
    void addChoice(const EntityInfo& entity, const QString& text);
    void updateChoices();

    struct Choice {
        const EntityInfo* entity = nullptr;
        QRadioButton* button = nullptr;
        QComboBox* rows = nullptr;
    };
    Workspace& m_workspace;
    QButtonGroup* m_group;
    QRadioButton* m_all;
    QList<Choice> m_choices;
    QLineEdit* m_holder;
};

/// Wohin: a file on a stick or in a folder, or a package.
class TakeAlongTargetStep : public QWidget
{
    Q_OBJECT
public:
    TakeAlongTargetStep(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    [[nodiscard]] bool asPackage() const;
    /// Empty until the person or propose() gave one; with the suffix of its kind.
    [[nodiscard]] QString path() const;
    /// A path in the documents of this user, unless there is one already.
    void propose();
    /// How large a package would be; below zero while that is not known.
    void setPackageSize(qint64 bytes);

private:
    void choose();
    void updateSuffix();

    Workspace& m_workspace;
    FileChooser& m_chooser;
    QRadioButton* m_file;
    QRadioButton* m_package;
    QLabel* m_size;
    QLineEdit* m_path;
};

/// Passwort: twice; needed for packages, and making a package of a file.
class TakeAlongPasswordStep : public QWidget
{
    Q_OBJECT
public:
    explicit TakeAlongPasswordStep(QWidget* parent = nullptr);

    void setAsPackage(bool asPackage);
    [[nodiscard]] QString password() const;
    /// Rejected if both differ or a needed one is missing.
    [[nodiscard]] Result<> check() const;

private:
    void updateHint();

    bool m_asPackage = false;
    QLabel* m_explanation;
    QLineEdit* m_first;
    QLineEdit* m_second;
    QLabel* m_hint;
};

} // namespace iplan

// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

class QKeyEvent;
class QListWidget;

namespace iplan
{

class Workspace;

/// Text modules by their abbreviation: after ";ausg" Tab puts in the text of the module whose Kürzel begins so. While
/// the abbreviation is typed a list below the cursor shows those that fit; the arrow keys choose, Esc closes it. Where
/// none fits Tab does what it always does. Belongs to its control.
class ModuleCompletion : public QObject
{
    Q_OBJECT
public:
    /// From now on for the control, a QLineEdit, QTextEdit or QPlainTextEdit.
    static void addTo(QWidget& control, Workspace& workspace);
    [[nodiscard]] static ModuleCompletion* of(const QWidget& control);
    /// The list; null until it was shown.
    [[nodiscard]] QListWidget* list() const { return m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Module {
        QString key;
        QString label;
        QString text;
    };
    ModuleCompletion(QWidget& control, Workspace& workspace);
    /// Those whose Kürzel begins with the letters, the one that is just so first, then by Kürzel.
    [[nodiscard]] QList<Module> fitting(const QString& letters) const;
    void refresh();
    void makeList();
    void placeList();
    void show(const QList<Module>& modules);
    void hide();
    bool handleKey(const QKeyEvent& key);
    bool insertChosen();

    QWidget& m_control;
    Workspace& m_workspace;
    QListWidget* m_list = nullptr;
    QString m_dismissed; ///< the abbreviation for which the list was closed
};

} // namespace iplan

// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/comparedstate.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;

namespace iplan
{

class FileChooser;
class Workspace;

/// Chooses one side of a comparison: today, a day, an edition, or another file with one of its states.
class ComparedStateChooser : public QWidget
{
    Q_OBJECT
public:
    /// label has a mnemonic; name is what a screen reader says of the choice.
    ComparedStateChooser(Workspace& workspace, FileChooser& chooser, const QString& label, const QString& name,
                         QWidget* parent = nullptr);

    /// Which state of which file; no path for the open one.
    struct Chosen {
        QString file;
        FileState state;
        friend bool operator==(const Chosen& a, const Chosen& b)
        {
            return a.file == b.file && a.state.time == b.state.time && a.state.edition == b.state.edition;
        }
    };
    [[nodiscard]] Chosen chosen() const;
    void choose(const Chosen& wanted);

    /// Offers the editions that there are now; what was chosen stays.
    void reload();
    [[nodiscard]] QComboBox* box() const { return m_box; }
    [[nodiscard]] QDateEdit* day() const { return m_day; }
    /// The states of the other file.
    /// Takes another file; what it holds is read in another thread.
    void takeFile(const QString& path);

Q_SIGNALS:
    void changed();

private:
    void askForFile();
    void showParts();
    void offerEditionsOf(const QString& path, const QList<Edition>& editions);

    Workspace& m_workspace;
    FileChooser& m_chooser;
    QComboBox* m_box;
    QDateEdit* m_day;
    QComboBox* m_inFile;
    QString m_file; ///< the other one; empty while none was taken
};

/// The rows of the choice, read from the file of store or from the other one.
[[nodiscard]] Result<ComparedState> loadChosen(const Store& store, const ComparedStateChooser::Chosen& chosen,
                                               QDate today);

} // namespace iplan

// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spelling/autocorrection.h"

#include <QObject>

class QKeyEvent;

namespace iplan
{

/// What is corrected while somebody writes on this PC; kept in QSettings (autocorrection/…).
[[nodiscard]] AutoCorrection storedAutoCorrection();
void storeAutoCorrection(const AutoCorrection& rules);

/// Sets quotation marks, blanks and dashes right as they are typed (core/spelling/autocorrection.h). Each correction is
/// a step of undo of its own, and Backspace right after it takes it back as well. Belongs to its control.
class AutoCorrect : public QObject
{
    Q_OBJECT
public:
    /// From now on what is typed into the control, a QLineEdit, QTextEdit or QPlainTextEdit, is corrected. Only for
    /// prose.
    static void addTo(QWidget& control);
    [[nodiscard]] static AutoCorrect* of(const QWidget& control);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    explicit AutoCorrect(QWidget& control);
    bool handleKey(const QKeyEvent& key);
    /// Types the letter, corrected; false, with nothing done, if there is nothing to correct.
    bool typeCorrected(const QString& letter);
    bool takeBack();

    QWidget& m_control;
    QString m_corrected; ///< before the cursor after the last correction; empty if something else came since
};

} // namespace iplan

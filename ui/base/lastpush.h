// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QObject>

namespace iplan
{

class ExchangeThread;

/// Gives the other side what was written just before a file was closed: in the background, while the file is closed
/// already. One file at a time. Whoever does not want to wait drops it; the next opening makes up for it.
class LastPush : public QObject
{
    Q_OBJECT
public:
    explicit LastPush(QObject* parent = nullptr);
    ~LastPush() override;

    /// `path` is the file that was closed.
    void begin(std::unique_ptr<ExchangeThread> thread, const QString& path);
    [[nodiscard]] bool isActive() const { return m_thread != nullptr; }
    /// The file while isActive(), else empty.
    [[nodiscard]] const QString& path() const { return m_path; }
    void drop();

Q_SIGNALS:
    /// It is done, did not work, or was dropped.
    void ended();

private:
    std::unique_ptr<ExchangeThread> m_thread;
    QString m_path;
    int m_number = 0; ///< answers that come later belong to another file
};

} // namespace iplan

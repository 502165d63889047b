// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QToolButton>

namespace iplan
{

/// A button that opens a list of fields to tick. The list stays open until it is left, since several are wanted.
class FieldMenu : public QToolButton
{
    Q_OBJECT
public:
    explicit FieldMenu(const QString& name, QWidget* parent = nullptr);

    /// Offers fields by key and label. A list that is open is left alone: somebody is choosing.
    void setFields(const QList<std::pair<QString, QString>>& fields, const QStringList& ticked);

Q_SIGNALS:
    void ticked(const QString& key, bool on);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QMenu* m_menu;
    QList<std::pair<QString, QString>> m_fields;
};

} // namespace iplan

// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/feature.h"

#include <QPointer>
#include <QStringList>

class QToolButton;

namespace iplan
{

class MergeDialog;
struct FileLocation;

/// Exchanging copies: taking along and bringing back, packages, how the exchange in the background goes, notices
/// on copies beside the file and on places where a file is at risk, and erasing persons.
class ExchangeCommands : public Feature
{
    Q_OBJECT
public:
    explicit ExchangeCommands(MainWindow& window);

private:
    void takeAlong();
    /// With the file that is to be brought back, if it is known.
    void bringBack(const QString& path = {}, const QString& password = {});
    void openPackage();
    void joinExchange();
    void erasePerson();
    void showState();
    void offerCopies(const QStringList& paths);
    void mergeCopy(const QString& path);
    void checkLocation();
    void localize(const FileLocation& location);

    QToolButton* m_state;
    QPointer<MergeDialog> m_merge;
};

} // namespace iplan

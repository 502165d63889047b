// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/reporttemplate.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace iplan
{

class FileChooser;
class NoteLine;
class Workspace;

/// A picture of a template: which one, what it shows for those who do not see it, another one, none.
class TemplatePictureRow : public QWidget
{
    Q_OBJECT
public:
    TemplatePictureRow(Workspace& workspace, FileChooser& chooser, TemplatePicture picture, QWidget* parent = nullptr);

    void setTemplate(const Id<ReportTemplate>& reportTemplate);
    void take(const QString& path);

Q_SIGNALS:
    void changed();

private:
    void choose();
    void keep(const QByteArray& png, const QString& text);
    void refresh();

    Workspace& m_workspace;
    FileChooser& m_chooser;
    const TemplatePicture m_picture;
    Id<ReportTemplate> m_template;
    QByteArray m_png;
    QLabel* m_preview;
    QPushButton* m_choose;
    QPushButton* m_remove;
    QLineEdit* m_text;
    NoteLine* m_problem;
};

} // namespace iplan

// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/templatepicturerow.h"

#include "core/report/logo.h"
#include "core/report/template/templates.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/noteline.h"

#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>

namespace iplan
{

TemplatePictureRow::TemplatePictureRow(Workspace& workspace, FileChooser& chooser, TemplatePicture picture,
                                       QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_chooser(chooser), m_picture(picture), m_preview(new QLabel),
      m_choose(new QPushButton), m_remove(new QPushButton), m_text(new QLineEdit),
      m_problem(new NoteLine(NoteLine::Kind::Refused))
{
    const bool isLogo = picture == TemplatePicture::Logo;
    const QString name = isLogo ? QStringLiteral("templateLogo") : QStringLiteral("templateCover");
    setObjectName(name);
    m_choose->setObjectName(name + QStringLiteral("Choose"));
    m_choose->setText(isLogo ? tr("Logo wählen …") : tr("Titelbild wählen …"));
    m_choose->setAccessibleDescription(tr("PNG-, JPEG- oder SVG-Datei"));
    m_remove->setObjectName(name + QStringLiteral("Remove"));
    m_remove->setText(isLogo ? tr("Logo entfernen") : tr("Titelbild entfernen"));
    m_text->setObjectName(name + QStringLiteral("Text"));
    m_text->setPlaceholderText(tr("Was das Bild zeigt"));
    m_text->setAccessibleName(isLogo ? tr("Was das Logo zeigt") : tr("Was das Titelbild zeigt"));
    m_text->setToolTip(tr("Für alle, die das Bild nicht sehen"));
    auto* buttons = new FlowLayout;
    buttons->addWidget(m_choose);
    buttons->addWidget(m_remove);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_preview);
    column->addLayout(buttons);
    column->addWidget(m_text);
    column->addWidget(m_problem);
    connect(m_choose, &QPushButton::clicked, this, &TemplatePictureRow::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_choose->setFocus(); // the button itself goes away
        keep({}, {});
    });
    connect(m_text, &QLineEdit::editingFinished, this, [this] {
        if (m_text->isModified() && !m_png.isEmpty())
            keep(m_png, m_text->text());
    });
}

void TemplatePictureRow::setTemplate(const Id<ReportTemplate>& reportTemplate)
{
    m_template = reportTemplate;
    refresh();
}

void TemplatePictureRow::choose()
{
    FileQuestion question;
    question.title = m_choose->text();
    question.filter = tr("Bilder (*.png *.jpg *.jpeg *.svg)");
    if (const QString path = m_chooser.existingFile(this, question); !path.isEmpty())
        take(path);
}

void TemplatePictureRow::take(const QString& path)
{
    const auto png = report::readLogo(path);
    m_problem->setText(png ? QString() : png.error().message + u' ' + png.error().hint);
    if (png)
        keep(*png, m_text->text());
}

void TemplatePictureRow::keep(const QByteArray& png, const QString& text)
{
    m_workspace.runner().perform(
        [&](Store& store) { return report::setTemplatePicture(store, m_template, m_picture, png, text); });
    refresh();
    Q_EMIT changed();
}

void TemplatePictureRow::refresh()
{
    ReportTemplate row;
    row.id = m_template;
    const auto loaded = report::loadTemplate(m_workspace.store(), row);
    const bool isLogo = m_picture == TemplatePicture::Logo;
    m_png = !loaded ? QByteArray() : isLogo ? loaded->logo : loaded->cover;
    m_text->setText(!loaded ? QString() : isLogo ? loaded->logoText : loaded->coverPictureText);
    m_remove->setVisible(!m_png.isEmpty());
    m_text->setVisible(!m_png.isEmpty());
    QPixmap picture;
    picture.loadFromData(m_png, "PNG");
    if (picture.isNull()) {
        m_preview->setText(isLogo ? tr("Logo wie in den Einstellungen") : tr("kein Titelbild"));
        m_preview->setAccessibleName(m_preview->text());
        return;
    }
    const double ratio = devicePixelRatioF();
    picture =
        picture.scaled(QSize(16, 5) * fontMetrics().height() * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(ratio);
    m_preview->setPixmap(picture);
    m_preview->setAccessibleName(isLogo ? tr("Vorschau des Logos") : tr("Vorschau des Titelbilds"));
}

} // namespace iplan

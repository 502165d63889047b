// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/printpreview.h"

#include "core/report/pdfrenderer.h"
#include "ui/base/printlayout.h"
#include "ui/base/workspace.h"
#include "ui/output/disclosurefield.h"
#include "ui/output/outputline.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageview.h"
#include "ui/widget/waitline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr QSize kPreviewSize{900, 680};

} // namespace

/// The document, and its pages.
struct PrintPreview::Pages {
    Pages(report::Document what, MemberNaming who) : document(std::move(what)), naming(std::move(who)), layout(document)
    {
    }
    report::Document document;
    MemberNaming naming;
    report::Layout layout;
};

PrintPreview::PrintPreview(Workspace& workspace, FileChooser& chooser, const QString& name, Make make, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_name(name), m_make(std::move(make)),
      m_flag(std::make_shared<std::atomic_bool>(false)), m_orientation(new QComboBox),
      m_fit(new QCheckBox(tr("Auf Seiten&breite anpassen"))), m_count(new QLabel), m_problem(new QLabel),
      m_view(new PageView), m_wait(new WaitLine), m_disclosure(new DisclosureField(workspace)),
      m_output(new OutputLine(workspace, chooser))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Druckvorschau: %1").arg(name));
    m_view->setAccessibleName(tr("Seiten, wie sie gedruckt werden"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(makeChoices());
    layout->addWidget(m_problem);
    layout->addWidget(m_disclosure);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_wait);
    layout->addWidget(m_output);
    layout->addLayout(makeButtons());
    connect(&workspace, &Workspace::aboutToClose, this, &QWidget::close);
    connect(m_wait, &WaitLine::stopRequested, this, [this] { *m_flag = true; });
    connect(m_wait, &WaitLine::againRequested, this, &PrintPreview::make);
    connect(m_view, &PageView::currentPageChanged, this, [this](int page) {
        m_count->setText(page > 0 ? tr("Seite %1 von %L2").arg(page).arg(m_pages->layout.pageCount()) : QString());
    });
}

PrintPreview::~PrintPreview()
{
    *m_flag = true;
}

QWidget* PrintPreview::makeChoices()
{
    m_orientation->setObjectName(QStringLiteral("orientation"));
    m_orientation->setAccessibleName(tr("Ausrichtung des Papiers"));
    m_orientation->addItems({tr("Automatisch"), tr("Hochformat"), tr("Querformat")});
    m_fit->setObjectName(QStringLiteral("fitToWidth"));
    m_fit->setToolTip(tr("Stellt alle Spalten nebeneinander, mit schmaleren Spalten und kleinerer Schrift, solange das "
                         "lesbar bleibt"));
    m_fit->setAccessibleDescription(m_fit->toolTip());
    auto* label = new QLabel(tr("&Ausrichtung:"));
    label->setBuddy(m_orientation);
    m_choices = new QWidget;
    auto* line = new FlowLayout(m_choices);
    line->setContentsMargins(0, 0, 0, 0);
    for (QWidget* part : std::initializer_list<QWidget*>{label, m_orientation, m_fit})
        line->addWidget(part);
    m_choices->hide();
    connect(m_orientation, &QComboBox::currentIndexChanged, this, &PrintPreview::choose);
    connect(m_fit, &QCheckBox::toggled, this, &PrintPreview::choose);
    return m_choices;
}

QLayout* PrintPreview::makeButtons()
{
    m_print = new QPushButton(tr("&Drucken …"));
    m_print->setObjectName(QStringLiteral("print"));
    m_print->setDefault(true);
    m_save = new QPushButton(tr("Als &PDF speichern …"));
    m_save->setObjectName(QStringLiteral("savePdf"));
    m_save->setToolTip(tr("Diese Seiten, ohne Strukturmarken: Vorleseprogramme finden sich darin nicht zurecht"));
    m_save->setAccessibleDescription(m_save->toolTip());
    auto* closing = new QPushButton(tr("&Schließen"));
    for (QPushButton* button : {m_print, m_save})
        button->setEnabled(false);
    connect(m_print, &QPushButton::clicked, this, &PrintPreview::print);
    connect(m_save, &QPushButton::clicked, this, &PrintPreview::savePdf);
    connect(closing, &QPushButton::clicked, this, &QWidget::close);
    auto* line = new QHBoxLayout;
    line->addWidget(m_count);
    line->addStretch(1);
    for (QPushButton* button : {m_print, m_save, closing})
        line->addWidget(button);
    return line;
}

void PrintPreview::offerPaper(const report::ListPaper& paper)
{
    const QSignalBlocker quietOrientation(m_orientation);
    const QSignalBlocker quietFit(m_fit);
    m_paper = paper;
    m_orientation->setCurrentIndex(static_cast<int>(paper.orientation));
    m_fit->setChecked(paper.fitToWidth);
    m_choices->show();
}

void PrintPreview::begin()
{
    resize(kPreviewSize.boundedTo(parentWidget() ? parentWidget()->window()->size() : kPreviewSize));
    show();
    m_view->setFocus();
    make();
}

const report::Layout* PrintPreview::pages() const
{
    return m_view->pages();
}

void PrintPreview::choose()
{
    m_paper.orientation = static_cast<report::ListPaper::Orientation>(m_orientation->currentIndex());
    m_paper.fitToWidth = m_fit->isChecked();
    Q_EMIT paperChosen(m_paper);
    make();
}

void PrintPreview::make()
{
    if (m_isMaking) { // nobody waits for that any more
        *m_flag = true;
        m_isStale = true;
        return;
    }
    m_isMaking = true;
    m_flag = std::make_shared<std::atomic_bool>(false);
    m_wait->begin(tr("Die Seiten werden aufgebaut …"));
    using Made = Result<std::shared_ptr<const Pages>>;
    const auto naming = std::make_shared<MemberNaming>(MemberNaming{m_reason});
    runInBackground<Made>(
        this,
        [make = m_make, paper = m_paper, flag = m_flag, naming]() -> Made {
            IPLAN_TRY_ASSIGN(auto document, make(paper, *flag, *naming));
            if (*flag)
                return std::shared_ptr<const Pages>();
            return std::make_shared<const Pages>(std::move(document), *naming);
        },
        [this, naming](const Made& made) {
            m_isMaking = false;
            m_disclosure->offer(naming->withheld, [this](const QString& reason) {
                m_reason = reason;
                this->make();
            });
            if (std::exchange(m_isStale, false))
                make();
            else
                take(made);
        });
}

void PrintPreview::take(const Result<std::shared_ptr<const Pages>>& pages)
{
    if (*m_flag)
        return; // the line says so, and how to begin again
    m_wait->end();
    m_problem->setVisible(!pages);
    if (!pages) {
        m_problem->setText(QStringList{pages.error().message, pages.error().hint}.join(u' ').trimmed());
        return;
    }
    m_pages = *pages;
    m_view->setPages({m_pages, &m_pages->layout});
    for (QPushButton* button : {m_print, m_save})
        button->setEnabled(true);
}

void PrintPreview::print()
{
    const auto pages = m_pages; // others may come while the printer asks
    const auto keep = [&]() -> Result<> {
        return keepReason(m_workspace, pages->naming, tr("Drucker"))
                   ? Result<>()
                   : fail(ErrorKind::Rejected, tr("Nicht gedruckt, weil der Grund nicht festgehalten wurde."));
    };
    if (const auto printed = askAndPrint(pages->layout, this, keep); !printed) {
        m_problem->setText(QStringList{printed.error().message, printed.error().hint}.join(u' ').trimmed());
        m_problem->show();
    }
}

void PrintPreview::savePdf()
{
    m_output->save(tr("Als PDF speichern"), m_name, QStringLiteral("pdf"),
                   OutputLine::NamingWrite([pages = m_pages](const QString& path, const auto&, MemberNaming& naming) {
                       naming = {pages->naming.reason, pages->naming.named};
                       return report::writePdf(pages->document, path);
                   }));
}

} // namespace iplan

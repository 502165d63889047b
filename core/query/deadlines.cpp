// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/deadlines.h"

namespace iplan
{

QDate reviewDue(const Snapshot& snapshot, const ConceptModule& module)
{
    if (module.nextReview.last().isValid())
        return module.nextReview.last();
    const FieldOfAction* field = snapshot.fieldsOfAction.find(module.fieldOfAction);
    const Concept* concept_ = field ? snapshot.concepts.find(field->concept_) : nullptr;
    if (!concept_ || !concept_->reviewIntervalMonths || !module.reviewedOn.last().isValid())
        return {};
    return module.reviewedOn.last().addMonths(*concept_->reviewIntervalMonths);
}

} // namespace iplan

// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every entity of the model; allEntities() (field.h) lists their tables.
#include "core/model/author.h"
#include "core/model/concept.h"
#include "core/model/edition.h"
#include "core/model/filework.h"
#include "core/model/measure.h"
#include "core/model/measurechildren.h"
#include "core/model/measurelinks.h"
#include "core/model/moduleversion.h"
#include "core/model/ownfield.h"
#include "core/model/paper.h"
#include "core/model/people.h"
#include "core/model/vocabulary.h"

-- Format 10 of the file: what a Vorlage proposes and what it costs, and whether a request includes what is approved.

-- Vorlage
ALTER TABLE "paper" ADD COLUMN "proposedResolution" TEXT;
ALTER TABLE "paper" ADD COLUMN "reasons" TEXT;
ALTER TABLE "paper" ADD COLUMN "alternatives" TEXT;
ALTER TABLE "paper" ADD COLUMN "financeKind" TEXT;
ALTER TABLE "paper" ADD COLUMN "financeYear" INTEGER;
ALTER TABLE "paper" ADD COLUMN "financeAmount" INTEGER;
ALTER TABLE "paper" ADD COLUMN "followUpCosts" INTEGER;
ALTER TABLE "paper" ADD COLUMN "coverage" TEXT;
ALTER TABLE "paper" ADD COLUMN "signedBy" TEXT;
-- Kostenposition
ALTER TABLE "costItem" ADD COLUMN "includesApproved" INTEGER;

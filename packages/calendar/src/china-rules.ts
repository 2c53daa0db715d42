import appealsInstitutionStaff from '../data/china/rules/appeals-institution-staff.json' with { type: 'json' }
import bullying from '../data/china/rules/bullying.json' with { type: 'json' }
import bullyingShandong from '../data/china/rules/bullying-shandong.json' with { type: 'json' }
import civilServants from '../data/china/rules/civil-servants.json' with { type: 'json' }
import governmentInspection from '../data/china/rules/government-inspection.json' with { type: 'json' }
import hazards from '../data/china/rules/hazards.json' with { type: 'json' }
import hotline from '../data/china/rules/hotline.json' with { type: 'json' }
import information from '../data/china/rules/information.json' with { type: 'json' }
import office from '../data/china/rules/office.json' with { type: 'json' }
import oversight2018 from '../data/china/rules/oversight-2018.json' with { type: 'json' }
import oversight2025 from '../data/china/rules/oversight-2025.json' with { type: 'json' }
import partyAppeals from '../data/china/rules/party-appeals.json' with { type: 'json' }
import partyDiscipline from '../data/china/rules/party-discipline.json' with { type: 'json' }
import petitions from '../data/china/rules/petitions.json' with { type: 'json' }
import reconsideration from '../data/china/rules/reconsideration.json' with { type: 'json' }
import sanctionsInstitutionStaff from '../data/china/rules/sanctions-institution-staff.json' with { type: 'json' }
import sanctionsPublicOfficials from '../data/china/rules/sanctions-public-officials.json' with { type: 'json' }
import studentRecords from '../data/china/rules/student-records.json' with { type: 'json' }
import supervisionAccountability from '../data/china/rules/supervision-accountability.json' with { type: 'json' }
import supervisionChongqing from '../data/china/rules/supervision-chongqing.json' with { type: 'json' }
import supervisionShandong from '../data/china/rules/supervision-shandong.json' with { type: 'json' }
import supervisionShanghai from '../data/china/rules/supervision-shanghai.json' with { type: 'json' }
import supervisionZhejiang from '../data/china/rules/supervision-zhejiang.json' with { type: 'json' }
import teachers from '../data/china/rules/teachers.json' with { type: 'json' }
import { expectClockRules } from './read-rules.ts'
import { clockRules } from './rules.ts'

/**
 * The clocks that ship with the product, each with its regulation, article, day in force and how sure it is: national
 * ones, some provinces' as local rules, and defaults of practice that a bureau changes. A bureau's own rules go beside
 * them: `clockRules([...chinaRules, ...itsOwn])`.
 */
export const chinaRules = clockRules(
  [
    appealsInstitutionStaff,
    bullying,
    bullyingShandong,
    civilServants,
    governmentInspection,
    hazards,
    hotline,
    information,
    office,
    oversight2018,
    oversight2025,
    partyAppeals,
    partyDiscipline,
    petitions,
    reconsideration,
    sanctionsInstitutionStaff,
    sanctionsPublicOfficials,
    studentRecords,
    supervisionAccountability,
    supervisionChongqing,
    supervisionShandong,
    supervisionShanghai,
    supervisionZhejiang,
    teachers,
  ].flatMap(expectClockRules),
)

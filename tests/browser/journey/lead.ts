import { join } from 'node:path';
import { linkMailedTo } from '../mail';
import { password, type Someone } from './person';

const indicators = join(import.meta.dirname, '../../PlacePartners.Tests/Vectors/indicators');

export async function setsUpThePartnership(lead: Someone, name: string, slug: string): Promise<void> {
  await lead.opens('/sign-up', 'Create an account');
  await lead.types('Your name', lead.name);
  await lead.types('Work e-mail address', lead.email);
  await lead.types('Password', password);
  await lead.presses('Create account');
  await lead.page.goto(await linkMailedTo(lead.email, '/prove-email'));
  await lead.presses('Confirm and sign in');
  await lead.page.waitForURL('**/partnerships');

  await lead.opens('/partnerships/new', 'Create a partnership');
  await lead.types('Name of the partnership', name);
  await lead.types('Address', slug);
  await lead.presses('Continue');
  await lead.types('Search by name', 'Lambeth');
  await lead.presses('Add Lambeth');
  await lead.presses('Continue');
  await lead.types('Name of the lead organisation', 'Journey Council');
  await lead.chooses('Sector', 'Statutory');
  await lead.presses('Continue');
  await lead.presses('Create partnership');
  await lead.reads('Measures for your place');
}

export async function publishesTheVision(lead: Someone, root: string): Promise<void> {
  await lead.opens(`${root}/vision/draft`, 'Draft of the vision');
  await lead.types('What we want for the place', 'Everyone here can live well, and help comes before the crisis.');
  await lead.presses('Begin with four example goals');
  await lead.confirms(/^Publish$/, /^Publish$/);
  await lead.reads('Vision');
  await lead.sees('Preventative places');
}

export async function putsOffMeasures(lead: Someone, name: string): Promise<void> {
  await lead.follows('Not now');
  await lead.reads(name);
}

export async function takesPublishedMeasures(lead: Someone, name: string): Promise<void> {
  const offered = lead.page.getByRole('group', { name: 'Published measures' }).getByRole('checkbox');
  await offered.last().uncheck();
  await lead.presses(/^Add \d+ measures$/);
  await lead.reads(name);
}

export async function givesMeasuresTheirGoal(lead: Someone, root: string): Promise<void> {
  await lead.opens(`${root}/measures`, 'Measures');
  await lead.follows('Give them a goal');
  await lead.reads('Goals of measures');
  const without = lead.page.getByRole('group', { name: 'Measures' }).getByRole('checkbox');
  await without.first().waitFor();
  for (const measure of await without.all()) await measure.check();
  await lead.chooses('Goal they belong to', { index: 1 });
  await lead.presses(/^Set the goal of \d+ measures$/);
  await lead.sees('Every measure has a goal');
}

interface Import {
  name: string;
  file: string;
  kind: string;
  unit: string;
  frequency: string;
  map: (lead: Someone) => Promise<void>;
}

export const earlyYears: Import = {
  name: 'Early years: expected level',
  file: 'eyfsp_expected_level_by_la_region_england.csv',
  kind: 'Share of a whole (percentage)',
  unit: '%',
  frequency: 'Every school year (from September)',
  map: async (lead) => {
    await lead.chooses('This measure is about', /^Lambeth/);
    await lead.chooses('Learning category', '(blank: total)');
  },
};

export const bankBranches: Import = {
  name: 'Bank branches within reach',
  file: 'bank_branches_atms_per_100k_by_la.csv',
  kind: 'Rate, such as per 1,000 people',
  unit: 'per 100,000 adults',
  frequency: 'Every calendar year',
  map: async (lead) => {
    await lead.chooses('This measure is about', /^Lambeth/);
  },
};

export const emergency: Import = {
  name: 'Waits in A&E over four hours',
  file: 'ae_attendances_monthly_six_orgs.csv',
  kind: 'Share of a whole (percentage)',
  unit: '%',
  frequency: 'Every month',
  map: async (lead) => {
    await lead.chooses('Figure', /^None/);
    await lead.chooses('Numerator', 'breaches');
    await lead.chooses('Denominator', 'attendances');
    await lead.chooses('Area', 'org_code');
    await lead.chooses('This measure is about', { index: 1 });
    await lead.chooses('type', '1');
  },
};

export async function importsFigures(lead: Someone, root: string, figures: Import): Promise<void> {
  await lead.opens(`${root}/measures/new`, 'Define a measure');
  await lead.types('Name', figures.name);
  await lead.types('Plain question', 'Is it getting better for people here?');
  await lead.ticks(/Figures published elsewhere/);
  await lead.chooses('Kind of figure', figures.kind);
  await lead.types(/^Numerator/, 'Those that are counted');
  await lead.types(/^Denominator/, 'All of them');
  await lead.types(/^Unit/, figures.unit);
  await lead.types('Source', 'As published, under the Open Government Licence');
  await lead.chooses('How often there is a figure', figures.frequency);
  await lead.chooses(/^Goal/, { index: 1 });
  await lead.ticks('Higher is better');
  await lead.presses('Save the measure');
  await lead.reads(figures.name);

  await lead.follows('Import figures');
  await lead.reads('Import figures');
  await lead.page.getByLabel('CSV file').setInputFiles(join(indicators, figures.file));
  await lead.presses('Upload');
  await lead.reads('Choose columns and rows');
  await figures.map(lead);
  await lead.presses('Check the result');
  await lead.reads('Check and confirm');
  await lead.presses(/^Import \d+ figures/);
  await lead.reads(figures.name);
  await lead.page.getByRole('figure').first().waitFor();
}

import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { linkMailedTo } from '../mail';

export const password = 'four plain words suffice';

/** Somebody with a browser of their own. */
export class Someone {
  private constructor(
    readonly name: string,
    readonly email: string,
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {}

  static async arrives(browser: Browser, name: string, place: string): Promise<Someone> {
    const context = await browser.newContext({ baseURL: process.env.PLACEPARTNERS_URL });
    const email = `${name.split(' ')[0]!.toLowerCase()}@${place}.example`;
    return new Someone(name, email, await context.newPage(), context);
  }

  /** Opens a page and waits for its heading. */
  async opens(path: string, heading: string | RegExp): Promise<void> {
    await this.page.goto(path);
    await this.reads(heading);
  }

  async reads(heading: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible({ timeout: 15_000 });
  }

  async types(label: string | RegExp, text: string): Promise<void> {
    await this.page.getByLabel(label).first().fill(text);
  }

  async chooses(label: string | RegExp, option: string | RegExp | { index: number }): Promise<void> {
    const field = this.page.getByLabel(label).first();
    if (option instanceof RegExp) {
      const words = await field.locator('option').filter({ hasText: option }).first().textContent();
      await field.selectOption({ label: words!.trim() });
    } else {
      await field.selectOption(typeof option === 'string' ? { label: option } : option);
    }
  }

  async ticks(label: string | RegExp): Promise<void> {
    await this.page.getByLabel(label).first().check();
  }

  async presses(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click();
  }

  async follows(name: string | RegExp): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name }).first().click();
  }

  /** Presses a button that asks first, and confirms. */
  async confirms(button: string | RegExp, confirm: string | RegExp): Promise<void> {
    await this.presses(button);
    await this.page.getByRole('dialog').getByRole('button', { name: confirm }).click();
  }

  async dates(label: string | RegExp, day: Date): Promise<void> {
    const group = this.page.getByRole('group', { name: label });
    await group.getByLabel('Day').fill(String(day.getDate()));
    await group.getByLabel('Month').fill(String(day.getMonth() + 1));
    await group.getByLabel('Year').fill(String(day.getFullYear()));
  }

  async sees(words: string | RegExp, within = 10_000): Promise<void> {
    await expect(this.page.getByRole('main').getByText(words).first()).toBeVisible({ timeout: within });
  }

  /** Opens the link of an invitation, makes an account and accepts. */
  async acceptsInvitation(): Promise<void> {
    await this.page.goto(await linkMailedTo(this.email, '/invitation'));
    await this.reads(/^Join /);
    await this.types('Your name', this.name);
    await this.types('Password', password);
    await this.presses('Create account and accept');
    await this.reads('Journey Together');
  }

  async leaves(): Promise<void> {
    await this.context.close();
  }
}

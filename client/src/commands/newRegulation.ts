import { l10n, type QuickPickItem, SnippetString, window, workspace } from 'vscode';
import {
  isTitlePart,
  LONGEST_ANSWER,
  NEW_REGULATION,
  type NewRegulationParams,
  REGULATION_KINDS,
  type RegulationKind,
  titleOfRegulation,
} from '../../../server/src/protocol/newRegulation';
import { askInSteps, pickStep, type Remark, typeStep } from '../askQuestionsInSteps';
import { type Tools } from '../whatCommandsUse';

/**
 * Asks for kind, place and subject, and opens the skeleton of such a regulation as an unsaved document, the first
 * place to fill in selected. Given up at any step, it leaves nothing behind.
 */
export async function newRegulation({ server }: Tools): Promise<void> {
  const answers = await ask();
  if (answers === undefined) return;
  const result = await server.request(NEW_REGULATION, answers);
  if (result?.kind === 'refused') void window.showWarningMessage(result.reason);
  if (result?.kind !== 'skeleton') return;
  const document = await workspace.openTextDocument({ language: 'regulation' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(result.snippet));
}

interface KindItem extends QuickPickItem {
  readonly regulation: RegulationKind;
}

/** The drafter's answers; undefined when there are not all of them. */
async function ask(): Promise<NewRegulationParams | undefined> {
  const kinds = REGULATION_KINDS.map((kind): KindItem => ({
    label: kind,
    detail: meaningOf(kind),
    regulation: kind,
  }));
  let answers: NewRegulationParams = { kind: '条例', place: '', subject: '' };
  const isComplete = await askInSteps(l10n.t('New Regulation'), [
    (place) =>
      pickStep(place, {
        items: kinds,
        prompt: l10n.t('What kind of regulation is it?'),
        active: kinds.filter(({ regulation }) => regulation === answers.kind),
        take: ({ regulation }) => (answers = { ...answers, kind: regulation }),
      }),
    (place) =>
      typeStep(place, {
        prompt: l10n.t('For which place? Write its full name, as in the title.'),
        example: l10n.t('For example {0}', '甲市'),
        value: answers.place,
        remark: faultOf,
        take: (text) => (answers = { ...answers, place: text }),
      }),
    (place) =>
      typeStep(place, {
        ...aboutSubject(answers.kind),
        value: answers.subject,
        remark: (text) => faultOf(text) ?? titleRemark({ ...answers, subject: text }),
        take: (text) => (answers = { ...answers, subject: text }),
      }),
  ]);
  return isComplete ? answers : undefined;
}

const aboutSubject = (kind: RegulationKind): { readonly prompt: string; readonly example: string } =>
  kind === '实施办法'
    ? {
        prompt: l10n.t('Which law does it implement? Write its full name without 《》.'),
        example: l10n.t('For example {0}', '中华人民共和国数据安全法'),
      }
    : {
        prompt: l10n.t('What is it about? Write what stands in the title before “{0}”.', kind),
        example: l10n.t('For example {0}', '数字经济促进'),
      };

function meaningOf(kind: RegulationKind): string {
  switch (kind) {
    case '条例':
      return l10n.t('Comprehensive rules on one matter, in chapters');
    case '规定':
      return l10n.t('Rules on part of a matter, or special provisions');
    case '办法':
      return l10n.t('Concrete rules on how a matter is handled');
    case '实施办法':
      return l10n.t('Carries out a national law: “{0}”', '甲市实施〈中华人民共和国数据安全法〉办法');
    case '实施细则':
      return l10n.t('Details of a regulation that is in force');
  }
}

function faultOf(text: string): Remark | undefined {
  if (text === '') return { message: l10n.t('Write at least one character.'), isFault: true };
  if (text.length > LONGEST_ANSWER) {
    return { message: l10n.t('At most {0} characters can stand here.', LONGEST_ANSWER), isFault: true };
  }
  if (isTitlePart(text)) return undefined;
  return {
    message: l10n.t('Only Chinese characters, digits, 、 and brackets can stand in a title.'),
    isFault: true,
  };
}

const titleRemark = (answers: NewRegulationParams): Remark => ({
  message: l10n.t('Title: {0}', titleOfRegulation(answers)),
  isFault: false,
});

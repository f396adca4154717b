import { FillChecklist } from './fill-checklist';

export default function FillPaperChecklist() {
  return <FillChecklist paper />;
}

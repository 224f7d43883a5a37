// The one thing about an account that comes before everything else.
import { historyDay, weekday } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { Banner } from '../../kit/small.jsx';
import { may, today } from '../../state/session.js';
import { banner } from '../../strings/shares.js';
import * as t from '../../strings/accounts.js';

/** @import { AccountScreen } from '../../api/bindings/commands' */

/**
 * The strictest first: a closed account, then what the law asks for, then what is late. Null when
 * nothing stands out, so that the screen leaves no room for it.
 * @param {AccountScreen} data @param {() => void} onNotice
 */
export function accountBanner(data, onNotice) {
  const { account, plan, validation_ends_on: endsOn } = data;
  const now = today.value;
  const words = t.banners;
  if (account.closed_on) {
    return (
      <Banner level="info" verdict={words.closed.verdict}>
        {words.closed.words(historyDay(account.closed_on, now), account.closed_why)}
      </Banner>
    );
  }
  if (data.dispute) {
    return (
      <Banner level="care" verdict={banner.verdict}>
        {banner.words(data.dispute.disputed_on, data.dispute.about, now)}
      </Banner>
    );
  }
  if (account.status === 'paid') {
    return (
      <Banner level="clear" verdict={words.paid.verdict}>
        {words.paid.words}
      </Banner>
    );
  }
  if (account.status === 'clearing' && account.next_on) {
    return (
      <Banner level="info" verdict={words.clearing.verdict}>
        {words.clearing.words(weekday(account.next_on))}
      </Banner>
    );
  }
  if (account.consumer && !account.notice_sent_on) {
    return (
      <Banner
        level="care"
        verdict={words.noNotice.verdict}
        aside={
          <Button small off={may('work_accounts') ? null : t.forbidden} onPress={onNotice}>
            {words.noNotice.act}
          </Button>
        }
      >
        {words.noNotice.words}
      </Banner>
    );
  }
  if (account.status === 'plan_late' && plan && account.next_on) {
    return (
      <Banner level="care" verdict={words.late.verdict}>
        {words.late.words(plan.late, weekday(account.next_on))}
      </Banner>
    );
  }
  if (endsOn && endsOn >= now) {
    return (
      <Banner level="care" verdict={words.validation.verdict}>
        {words.validation.words(weekday(endsOn))}
      </Banner>
    );
  }
  return null;
}

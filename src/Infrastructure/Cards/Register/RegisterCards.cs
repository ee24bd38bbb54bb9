using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence.Bulk;

namespace WeChatUnion.Infrastructure.Cards.Register;

/// <summary>
/// The cards of a register file. A number the member does not have yet becomes a further card; only 补卡 or 换卡 in the
/// file takes the others out of use, and their binding along. A loss is not undone by a file: it may be older than what a
/// member or a clerk reported since; 解挂 does it.
/// </summary>
internal sealed class RegisterCards(KnownCards cards, IPersonalDataVault vault) : IRegisterPart
{
    private static readonly string[] Written =
    [
        nameof(MemberCard.BankName),
        nameof(MemberCard.Status),
    ];

    public IReadOnlyList<RegisterColumn> Columns => CardColumns.All;

    public void Read(PartRow row)
    {
        if (CardEntry.Read(row.Cells, row.Faults) is { } entry)
        {
            row.Normalised = entry.Normalised;
            var key = vault.Blind(entry.Number.Reveal(), MemberCard.NumberPurpose);
            row.Once = (CardColumns.Number, key);
            row.State = new CardPlan(entry, key);
        }
    }

    public async Task PrepareAsync(IReadOnlyList<PartRow> rows, CancellationToken cancel)
    {
        var plans = rows.Where(row => row.State is CardPlan).ToList();
        if (plans.Count == 0)
        {
            return;
        }
        var known = (
            await cards.FindAsync(plans.Select(row => PlanOf(row).Key), cancel)
        ).ToDictionary(card => card.NumberIndex);
        foreach (var row in plans)
        {
            Plan(row, known.GetValueOrDefault(PlanOf(row).Key));
        }
        await PlanReplacedAsync(plans.FindAll(row => PlanOf(row).Entry.Replaces), cancel);
    }

    public async Task WriteAsync(
        IReadOnlyList<PartRow> rows,
        RegisterWriting writing,
        CancellationToken cancel
    )
    {
        var plans = rows.Select(row => row.State).OfType<CardPlan>().ToList();
        var bulk = writing.Bulk;
        await bulk.InsertAsync([.. plans.Select(plan => plan.New).OfType<object>()], cancel);
        await bulk.UpdateAsync([.. plans.SelectMany(plan => plan.Changed)], Written, cancel);
        var stop = writing.Services.GetRequiredService<CardStop>();
        foreach (var plan in plans.Where(plan => plan.IsStopped))
        {
            await stop.FollowAsync(plan.Card!, writing.By, writing.At, cancel);
        }
        foreach (var plan in plans.Where(plan => plan.Replaced.Count > 0))
        {
            var replacement = writing.Services.GetRequiredService<CardReplacement>();
            await replacement.FollowAsync(
                plan.Card!,
                plan.Replaced,
                writing.By,
                writing.At,
                cancel
            );
        }
    }

    private static CardPlan PlanOf(PartRow row) => (CardPlan)row.State!;

    private void Plan(PartRow row, MemberCard? known)
    {
        var plan = PlanOf(row);
        var (entry, status) = (plan.Entry, plan.Entry.Status);
        plan.Card = known;
        if (known is { Status: MemberCardStatus.Lost } && status == MemberCardStatus.InUse)
        {
            status = null;
        }
        if (known is null)
        {
            plan.New = plan.Card = MemberCard.Issue(
                MemberCardId.New(),
                row.Member,
                entry.Number,
                entry.BankName ?? "",
                vault
            );
            plan.New.ChangeStatus(status ?? MemberCardStatus.InUse);
        }
        else if (known.MemberId != row.Member)
        {
            row.Faults.Add(CardFaults.OfAnother);
        }
        else if (
            (status is not null && known.Status != status)
            || (entry.BankName is { } bank && known.BankName != bank)
        )
        {
            plan.Changed.Add(new BulkChange(known, known.Status));
            plan.IsStopped =
                status is MemberCardStatus.Lost or MemberCardStatus.Closed
                && known.Status != status;
            known.ChangeStatus(status ?? known.Status);
            known.ChangeBank(entry.BankName ?? known.BankName);
        }
    }

    private async Task PlanReplacedAsync(List<PartRow> rows, CancellationToken cancel)
    {
        if (rows.Count == 0)
        {
            return;
        }
        var members = rows.Select(row => row.Member).Distinct().ToList();
        var standing = (await cards.InUseOrLostAsync(members, cancel)).ToLookup(card =>
            card.MemberId
        );
        foreach (var row in rows)
        {
            var plan = PlanOf(row);
            foreach (var card in standing[row.Member].Where(card => card.NumberIndex != plan.Key))
            {
                plan.Changed.Add(new BulkChange(card, card.Status));
                plan.Replaced.Add(card.Id);
                card.ChangeStatus(MemberCardStatus.Replaced);
            }
        }
    }
}

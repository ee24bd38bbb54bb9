using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Contracts.Filing;

/// <summary>
/// Who stands at the counter: members in scope by a whole phone or ID number, masked. Nobody is listed without one. Whom it
/// showed stands in the trail.
/// </summary>
public sealed class FindMemberToFile(
    IMemberLookup lookup,
    IMemberDirectory members,
    IDayCounters counters,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    /// <summary>Of one account: a counter on its busiest day, and no walk through a list of phones.</summary>
    public const int LooksPerDay = 300;

    /// <param name="number">As typed.</param>
    /// <returns>Several of one phone; none: nobody, or out of scope.</returns>
    public async Task<Outcome<IReadOnlyList<MemberDescription>>> ExecuteAsync(
        StaffActor actor,
        string? number,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var scope = actor.ScopeOf(FilingActs.FileFor);
        if (scope.IsEmpty)
        {
            return StaffRefusals.NotAllowed;
        }
        var phone = PhoneNumber.Parse(number);
        var document = IdDocument.Parse(number);
        if (!phone.Succeeded && !document.Succeeded)
        {
            return CaseRefusals.MemberNumberInvalid;
        }
        var looks = new DayCounter("cases.lookups-of-staff", $"{actor.Id.Value}", LooksPerDay);
        if (!await counters.TryCountAsync([looks], now, cancel))
        {
            return CaseRefusals.TooManyLookups;
        }
        var ids = phone.Succeeded
            ? await lookup.FindByPhoneAsync(phone.Value, cancel)
            : await FindAsync(document.Value, cancel);
        var found = new List<MemberDescription>();
        foreach (var id in ids)
        {
            if (
                await members.DescribeAsync(id, cancel) is { } member
                && scope.Covers(member.UnionPath)
            )
            {
                found.Add(member);
                Record(actor, member, now);
            }
        }
        if (found.Count > 0)
        {
            await work.SaveAsync(cancel);
        }
        return found;
    }

    private async Task<IReadOnlyList<MemberId>> FindAsync(
        IdDocument number,
        CancellationToken cancel
    ) => await lookup.FindByIdNumberAsync(number, cancel) is { } one ? [one] : [];

    private void Record(StaffActor actor, MemberDescription member, DateTimeOffset now) =>
        audit.Record(
            new(
                "cases.member-looked-up",
                ActorKind.Staff,
                actor.Id.Value,
                $"member:{member.Id.Value}",
                now,
                UnionPath: member.UnionPath
            )
        );
}

using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Consents;
using WeChatUnion.Domain.Consents.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Memberships.Codes;
using WeChatUnion.Domain.Memberships.Joining;
using WeChatUnion.Domain.Memberships.Moving;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.Infrastructure.Tests.Cases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Memberships;

/// <summary>Joining and moving through their use cases, as all faces call them.</summary>
internal static class MembershipSteps
{
    public const string Address = "203.0.113.9";
    private static int people;

    /// <summary>Somebody of whom the register knows nothing.</summary>
    public static JoinForm Stranger(string name = "林新")
    {
        var number = Interlocked.Increment(ref people);
        var first17 = $"990104199503{1 + (number / 1000):D2}{number % 1000:D3}";
        return new(
            Name: name,
            Document: first17 + IdNumber.CheckDigit(first17),
            Phone: $"1542222{number:D4}"
        );
    }

    /// <summary>A WeChat that agreed and whose phone WeChat confirmed.</summary>
    public static async Task<FanIdentity> JoinerAsync(this CaseHost host, JoinForm person)
    {
        var fan = Fan(700_000 + Interlocked.Increment(ref people));
        await host.AgreeToJoinAsync(fan);
        await host.Cards.DoAsync<KeepVerifiedPhone>(keep =>
            keep.ExecuteAsync(fan, PhoneNumber.Parse(person.Phone).Value, Now, default)
        );
        return fan;
    }

    public static Task AgreeToJoinAsync(this CaseHost host, FanIdentity fan) =>
        host.Cards.AskAsync(
            (AgreeTo agree) =>
                agree.ExecuteAsync(new(fan, AgreementKind.Membership, "2026-11"), Now, default)
        );

    public static Task<List<UnionOrganization>> UnionsAsync(this CaseHost host, UnionLevel level) =>
        host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<UnionOrganization>()
                    .AsNoTracking()
                    .Where(union => union.Level == level && union.State == UnionState.Active)
                    .OrderBy(union => union.Id)
                    .ToListAsync()
        );

    public static async Task<UnionOrganization> UnitAsync(this CaseHost host) =>
        (await host.UnionsAsync(UnionLevel.Enterprise))[^1];

    public static StaffActor Actor(UnionOrganization union, StaffRole role = StaffRole.Reviewer) =>
        new(StaffAccountId.New(), "某某", [new(role, union.Path)]);

    public static async Task<StaffActor> ReviewerOfAsync(
        this CaseHost host,
        UnionOrganizationId union
    ) =>
        Actor(
            await host.Cards.AskAsync(
                (UnionDbContext db) =>
                    db.Set<UnionOrganization>().AsNoTracking().SingleAsync(one => one.Id == union)
            )
        );

    public static async Task<string> PosterAsync(this CaseHost host, UnionOrganization union)
    {
        var code = await host.Cards.AskAsync(
            (RenewJoinCode renew) =>
                renew.ExecuteAsync(Actor(union, StaffRole.Editor), union.Id, Now, default)
        );
        Assert.That(code.Refusal, Is.Null);
        return code.Value;
    }

    public static Task<Outcome<CaseDraft>> FillAsync(
        this CaseHost host,
        FanIdentity fan,
        JoinForm form,
        CaseChannel channel = CaseChannel.Page
    ) =>
        host.Cards.AskAsync(
            (FillJoin fill) => fill.ExecuteAsync(new(fan, form, channel, Address), Now, default)
        );

    /// <summary>Filled in, handed in and checked, on the unit's desk.</summary>
    public static async Task<CaseId> JoiningAsync(
        this CaseHost host,
        FanIdentity fan,
        JoinForm form
    )
    {
        var draft = await host.FillAsync(fan, form);
        Assert.That(draft.Refusal, Is.Null);
        Assert.That((await host.SubmitAsync(fan, draft.Value.Id)).Refusal, Is.Null);
        Assert.That((await host.CheckAsync(draft.Value.Id)).Refusal, Is.Null);
        return draft.Value.Id;
    }

    public static Task<Member?> RegisteredAsync(this CaseHost host, JoinForm form) =>
        host.Cards.InScopeAsync(async services =>
        {
            var db = (UnionDbContext)services.GetService(typeof(UnionDbContext))!;
            var lookup = (IMemberLookup)services.GetService(typeof(IMemberLookup))!;
            var document = IdDocument.Parse(form.Document).Value;
            return await lookup.FindByIdNumberAsync(document, default) is { } id
                ? await db.Set<Member>().AsNoTracking().SingleAsync(one => one.Id == id)
                : null;
        });

    /// <summary>A member with a bound card.</summary>
    public static async Task<(FanIdentity Fan, DemoPerson Person, Member Entry)> MemberAsync(
        this CaseHost host
    )
    {
        var number = 8_000 + Interlocked.Increment(ref people);
        var fan = Fan(800_000 + number);
        var person = await host.Cards.NewPersonAsync(number);
        await host.Cards.BindAsync(fan, person);
        return (fan, person, await host.EntryAsync(person));
    }

    public static async Task<Member> EntryAsync(this CaseHost host, DemoPerson person)
    {
        var id = await host.Cards.MemberAsync(person);
        return await host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<Member>().AsNoTracking().SingleAsync(member => member.Id == id)
        );
    }

    public static Task<Outcome<CaseDraft>> ChooseAsync(
        this CaseHost host,
        FanIdentity fan,
        UnionOrganizationId? to,
        string? code = null
    ) =>
        host.Cards.AskAsync(
            (FillTransfer fill) =>
                fill.ExecuteAsync(new(fan, to, code, CaseChannel.Page), Now, default)
        );

    /// <summary>Chosen, handed in and checked, on the old union's desk.</summary>
    public static async Task<CaseId> MovingAsync(
        this CaseHost host,
        FanIdentity fan,
        UnionOrganizationId to
    )
    {
        var draft = await host.ChooseAsync(fan, to);
        Assert.That(draft.Refusal, Is.Null);
        Assert.That((await host.SubmitAsync(fan, draft.Value.Id)).Refusal, Is.Null);
        Assert.That((await host.CheckAsync(draft.Value.Id)).Refusal, Is.Null);
        return draft.Value.Id;
    }

    /// <summary>An enterprise union in which this member is not.</summary>
    public static async Task<UnionOrganization> ElsewhereAsync(this CaseHost host, Member member) =>
        (await host.UnionsAsync(UnionLevel.Enterprise)).Last(union =>
            union.Id != member.OrganizationId
        );

    /// <summary>A reviewer of the desk decides.</summary>
    public static async Task<CaseState> SayAsync(
        this CaseHost host,
        CaseId id,
        UnionOrganizationId desk,
        ReviewVerdict verdict,
        string? reason = null
    )
    {
        CaseRemark[] remarks = reason is null ? [] : [new(null, reason, "")];
        var said = await host.DecideAsync(await host.ReviewerOfAsync(desk), id, verdict, remarks);
        Assert.That(said.Refusal, Is.Null);
        return said.Value;
    }
}

using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Domain.Memberships.Joining;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cases;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Memberships;

/// <summary>Who was a member before and applies again.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class FormerMemberTests(DatabaseProvider provider)
{
    private CaseHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CaseHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Join_FormerMember_IsTakenBackUnderHisOldEntry()
    {
        var unit = await host.UnitAsync();
        var (old, entry) = await FormerMemberAsync(MemberState.Left);
        var person = old with { Code = await host.PosterAsync(unit) };
        var fan = await host.JoinerAsync(person);

        var id = await host.JoiningAsync(fan, person);
        await host.SayAsync(id, unit.Id, ReviewVerdict.Approved);
        await host.SayAsync(id, unit.ParentId!.Value, ReviewVerdict.Approved);

        var member = await host.RegisteredAsync(person);
        Assert.That(member!.Id, Is.EqualTo(entry));
        Assert.That(
            (member.State, member.StateReason, member.OrganizationId),
            Is.EqualTo((MemberState.InMembership, MemberStateReason.Returned, unit.Id))
        );
        var log = await host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<MemberChange>().Where(line => line.MemberId == entry).ToListAsync()
        );
        Assert.That(log.Select(line => line.Source), Is.All.EqualTo($"case:{id.Value:N}"));
    }

    [Test]
    public async Task Join_WhoWasRemoved_IsNotTakenBackOnline()
    {
        var unit = await host.UnitAsync();
        var (old, _) = await FormerMemberAsync(MemberState.Removed);
        var person = old with { Code = await host.PosterAsync(unit) };
        var id = await host.JoiningAsync(await host.JoinerAsync(person), person);
        await host.SayAsync(id, unit.Id, ReviewVerdict.Approved);

        var said = await host.DecideAsync(
            await host.ReviewerOfAsync(unit.ParentId!.Value),
            id,
            ReviewVerdict.Approved
        );

        Assert.That(said.Refusal, Is.EqualTo(RegistrationRefusals.WasRemoved));
        Assert.That((await host.CaseAsync(id)).State, Is.EqualTo(CaseState.InReview));
    }

    private async Task<(JoinForm Form, MemberId Id)> FormerMemberAsync(MemberState state)
    {
        var form = MembershipSteps.Stranger("赵回来");
        var id = MemberId.New();
        var unit = (await host.UnionsAsync(UnionLevel.Enterprise))[0];
        await host.Cards.InScopeAsync(async services =>
        {
            var db = (UnionDbContext)services.GetService(typeof(UnionDbContext))!;
            var vault = (IPersonalDataVault)services.GetService(typeof(IPersonalDataVault))!;
            var (name, document, phone) = JoinApplicant.Read(form).Value;
            var member = Member.Register(id, unit.Id, name, document, phone, vault);
            member.ChangeState(state, MemberStateReason.RegisterCorrection, new(2025, 1, 1));
            db.Add(member);
            return await db.SaveChangesAsync();
        });
        return (form, id);
    }
}

using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Cards.Desk;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Duplicates;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cards;

/// <summary>What two merged members held of cards. Each test has people of its own.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class MemberMergeTests(DatabaseProvider provider)
{
    private CardHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CardHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    /// <summary>The absorbed entry ends in the same unit of work; its binding must not be suspended with it.</summary>
    [Test]
    public async Task Merge_BoundIntoUnbound_TheBindingGoesOnWithItsCard()
    {
        var (one, other) = await TwoAsync(801);
        await host.BindAsync(Fan(801), one.Person);

        var merged = await host.MergeAsync(one.Id, other.Id);

        Assert.That(merged.Value, Is.EqualTo(other.Id));
        var binding = (await host.BindingsAsync(other.Person)).Single();
        Assert.That(
            (binding.Status, binding.EndReason),
            Is.EqualTo((BindingStatus.Active, (string?)null))
        );
        Assert.That(await SentAsync(Fan(801).OpenId, "card.suspended"), Is.Zero);
        var cards = await host.AskAsync(
            (UnionDbContext db) =>
                db.Set<MemberCard>().CountAsync(card => card.MemberId == other.Id)
        );
        Assert.That(cards, Is.EqualTo(2));
        var owner = await host.PersonAsync(Fan(801));
        var active = await host.AskAsync(
            (IBoundMembers bound) => bound.FindActiveAsync(owner, Now, default)
        );
        Assert.That(active?.Member, Is.EqualTo(other.Id));
    }

    [Test]
    public async Task Merge_IntoWhoHasLeft_SuspendsTheBindingThatCameAlong()
    {
        var (one, other) = await TwoAsync(803);
        await host.BindAsync(Fan(803), one.Person);
        await LeaveAsync(other.Id);

        await host.MergeAsync(one.Id, other.Id);

        Assert.That(
            (await host.BindingsAsync(other.Person)).Single().Status,
            Is.EqualTo(BindingStatus.Suspended)
        );
        Assert.That(await SentAsync(Fan(803).OpenId, "card.suspended"), Is.EqualTo(1));
    }

    [Test]
    public async Task Merge_WhoHadLeftIntoWhoStayed_BringsTheBindingBack()
    {
        var (one, other) = await TwoAsync(805);
        await host.BindAsync(Fan(805), one.Person);
        await LeaveAsync(one.Id);
        await host.DoAsync<Infrastructure.Cards.BindingWalk>(walk => walk.WalkAsync(Now, default));

        await host.MergeAsync(one.Id, other.Id);

        Assert.That(
            (await host.BindingsAsync(other.Person)).Single().Status,
            Is.EqualTo(BindingStatus.Active)
        );
    }

    [Test]
    public async Task Merge_BothBound_WaitsUntilStaffEndOne()
    {
        var (one, other) = await TwoAsync(807);
        await host.BindAsync(Fan(807), one.Person);
        await host.BindAsync(Fan(808), other.Person);

        var blocked = await host.MergeAsync(one.Id, other.Id);

        Assert.That(blocked.Refusal, Is.EqualTo(DuplicateRefusals.Obstacle));
        Assert.That((await host.BindingsAsync(one.Person)).Single().IsStanding);
        Assert.That((await host.BindingsAsync(other.Person)).Single().IsStanding);
    }

    [Test]
    public async Task Merge_WithThingsBegun_MovesWhatStaffSeeAndForgetsWhatPersonsBegan()
    {
        var (one, other) = await TwoAsync(809);
        await host.BindAsync(Fan(809), one.Person);
        await host.CodeAsync(Fan(810), one.Person);
        await host.AskAsync(
            (ReportStalePhone report) => report.ExecuteAsync(Fan(810), Now, default)
        );
        var binding = (await host.BindingsAsync(one.Person)).Single();
        var editor = await host.StaffAsync(StaffRole.Editor);
        var asked = await host.AskAsync(
            (RequestForcedUnbind ask) =>
                ask.ExecuteAsync(
                    editor,
                    new(binding.Id, UnbindReason.Misuse, "疑似他人冒用"),
                    Now,
                    default
                )
        );

        await host.MergeAsync(one.Id, other.Id);

        var left = await host.AskAsync(
            async (UnionDbContext db) =>
                (
                    Tickets: await db.Set<VerificationTicket>()
                        .CountAsync(row => row.MemberId == one.Id),
                    Codes: await db.Set<TakeOverCode>().CountAsync(row => row.MemberId == one.Id),
                    Unbinds: await db.Set<UnbindRequest>()
                        .CountAsync(row => row.MemberId == one.Id),
                    Reports: await db.Set<PhoneReport>().CountAsync(row => row.MemberId == one.Id)
                )
        );
        Assert.That(left, Is.EqualTo((0, 0, 0, 0)));
        var moved = await host.AskAsync(
            (UnionDbContext db) =>
                db.Set<PhoneReport>().CountAsync(report => report.MemberId == other.Id)
        );
        Assert.That(moved, Is.EqualTo(1));
        var reviewer = await host.StaffAsync(StaffRole.Reviewer);
        var ended = await host.AskAsync(
            (ConfirmForcedUnbind confirm) =>
                confirm.ExecuteAsync(reviewer, asked.Value, Now, default)
        );
        Assert.That(ended.Succeeded, Is.True, ended.Refusal?.Code);
    }

    private async Task<(
        (DemoPerson Person, MemberId Id) One,
        (DemoPerson Person, MemberId Id) Other
    )> TwoAsync(int number)
    {
        var one = await host.NewPersonAsync(number);
        var other = await host.NewPersonAsync(number + 1);
        return ((one, await host.MemberAsync(one)), (other, await host.MemberAsync(other)));
    }

    private Task LeaveAsync(MemberId id) =>
        host.DoAsync<UnionDbContext>(async db =>
        {
            (await db.Set<Member>().SingleAsync(member => member.Id == id)).ChangeState(
                MemberState.Left
            );
            await db.SaveChangesAsync();
        });

    private Task<int> SentAsync(string openId, string kind) =>
        host.AskAsync(
            (UnionDbContext db) =>
                db.Set<OutboxMessage>()
                    .CountAsync(message =>
                        message.OpenId == openId && message.DedupeKey.StartsWith(kind)
                    )
        );
}

using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Duplicates;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Register;
using WeChatUnion.Infrastructure.Members.Standing;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Members.MembersHost;

namespace WeChatUnion.Infrastructure.Tests.Members;

[TestFixtureSource(typeof(TestEngines))]
public sealed class RegisterTests(DatabaseProvider provider)
{
    private const string Reason = "本人到窗口申请更正";
    private MembersHost host = null!;
    private UnionOrganization district = null!;
    private StaffActor editor = null!;
    private Queue<Member> members = null!;

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = await MembersHost.StartAsync(provider);
        district = host.Districts[0];
        editor = Actor(district, StaffRole.Editor);
        var union = (await host.UnionsAsync()).First(u =>
            u.Level == UnionLevel.Enterprise && district.Covers(u)
        );
        members = new(
            (await host.MembersOfAsync(union)).Where(m =>
                m.State == MemberState.InMembership && m.Phone is not null
            )
        );
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task ChangeState_Leaves_IsLoggedAndTheRoomsAreTold()
    {
        var member = members.Dequeue();

        var left = await ChangeAsync(
            editor,
            new(member.Id, MemberState.Left, MemberStateReason.OwnWish, Today)
        );
        var again = await ChangeAsync(
            editor,
            new(member.Id, MemberState.Retired, MemberStateReason.ReachedRetirement, Today)
        );

        Assert.That(left.Value, Is.EqualTo(MemberState.Left));
        Assert.That(again.Refusal, Is.EqualTo(RegisterRefusals.StateNotAllowed));
        Assert.That(
            host.Room.Heard.Where(heard => heard.Id == member.Id)
                .Select(heard => heard.InMembership),
            Is.EqualTo((bool[])[false])
        );
        var detail = await DetailAsync(member.Id);
        Assert.That(detail!.Changes.Single().After, Is.EqualTo("Left"));
        Assert.That(await ActsAsync(member.Id), Is.EqualTo((string[])["members.state-changed"]));
    }

    [TestCase(MemberState.Left, MemberStateReason.ReachedRetirement, 0)]
    [TestCase(MemberState.Left, MemberStateReason.OwnWish, 1)]
    [TestCase(MemberState.Merged, MemberStateReason.RegisterCorrection, 0)]
    public async Task ChangeState_WrongReasonDayOrState_IsRefusedAndNothingStays(
        MemberState state,
        MemberStateReason reason,
        int days
    )
    {
        var member = members.Peek();

        var refused = await ChangeAsync(editor, new(member.Id, state, reason, Today.AddDays(days)));

        Assert.That(refused.Succeeded, Is.False);
        Assert.That((await DetailAsync(member.Id))!.Changes, Is.Empty);
    }

    [Test]
    public async Task ChangeState_ByTheSiblingDistrict_IsTheSameAnswerAsForAGuessedId()
    {
        var member = members.Peek();
        var foreign = Actor(host.Districts[1], StaffRole.Editor);
        var leaving = new ChangeMemberStateRequest(
            member.Id,
            MemberState.Left,
            MemberStateReason.OwnWish,
            Today
        );

        var other = await ChangeAsync(foreign, leaving);
        var guessed = await ChangeAsync(foreign, leaving with { Member = MemberId.New() });
        var auditor = await ChangeAsync(Actor(district, StaffRole.Auditor), leaving);

        Assert.That(other.Refusal, Is.EqualTo(StaffRefusals.NotFound));
        Assert.That(guessed.Refusal, Is.EqualTo(StaffRefusals.NotFound));
        Assert.That(auditor.Refusal, Is.EqualTo(StaffRefusals.NotAllowed));
    }

    [Test]
    public async Task ChangeState_TwoAtOnce_OneIsTold()
    {
        var member = members.Dequeue();
        MemberState[] states = [MemberState.Left, MemberState.Removed];
        MemberStateReason[] reasons = [MemberStateReason.OwnWish, MemberStateReason.Discipline];

        var outcomes = await Cards.CardHostSteps.AtOnceAsync(
            2,
            i => ChangeAsync(editor, new(member.Id, states[i], reasons[i], Today))
        );

        Assert.That(outcomes.Count(outcome => outcome.Succeeded), Is.EqualTo(1));
        Assert.That((await DetailAsync(member.Id))!.Changes, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Transfer_WithinTheScope_MovesAndLogs_OutsideDoesNot()
    {
        var member = members.Dequeue();
        var unions = await host.UnionsAsync();
        var inside = unions.Last(u => u.Level == UnionLevel.Enterprise && district.Covers(u));
        var outside = unions.First(u =>
            u.Level == UnionLevel.Enterprise && host.Districts[1].Covers(u)
        );

        var away = await TransferAsync(member.Id, outside.Id);
        var moved = await TransferAsync(member.Id, inside.Id);

        Assert.That(away.Refusal, Is.EqualTo(StaffRefusals.NotFound));
        Assert.That(moved.Succeeded, Is.True);
        var detail = await DetailAsync(member.Id);
        Assert.That(detail!.Member.OrganizationName, Is.EqualTo(inside.Name));
        Assert.That(detail.Changes.Single().After, Is.EqualTo(inside.Name));
    }

    [Test]
    public async Task Correct_PhoneAndName_AreSealedAnewAndLoggedMasked()
    {
        var member = members.Dequeue();

        var corrected = await CorrectAsync(
            new(member.Id, "欧阳晓月", "154 9999 0001", null, Reason)
        );

        Assert.That(corrected.Succeeded, Is.True);
        var detail = await DetailAsync(member.Id);
        Assert.That(
            detail!.Changes.Select(line => line.After),
            Is.EquivalentTo((string[])["欧**", "154****0001"])
        );
        var raw = await host.Database.ReadAsync(
            "SELECT before, after, reason FROM members_changes",
            row => $"{row[0]}|{row[1]}|{row[2]}"
        );
        Assert.That(raw, Has.None.Contains("晓月").And.None.Contains("15499990001"));
        var found = await host.AskAsync(
            (MemberQueries queries) =>
                queries.SearchAsync(new([district.Path]), new(Phone: "15499990001"), new(), default)
        );
        Assert.That(found.Value.Items.Single().Id, Is.EqualTo(member.Id));
    }

    [Test]
    public async Task Correct_Phone_LogSaysWhenAndTheRoomsAreToldOnceOfTheLast()
    {
        var (member, renamed) = (members.Dequeue(), members.Dequeue());

        await CorrectAsync(new(member.Id, null, "15499990002", null, Reason), Now.AddDays(-40));
        await CorrectAsync(new(member.Id, null, "15499990003", null, Reason));
        await CorrectAsync(new(member.Id, "欧阳晓月", null, null, Reason), Now.AddDays(1));
        await CorrectAsync(new(renamed.Id, "欧阳晓月", null, null, Reason));
        await host.DoAsync<StandingSweep>(sweep => sweep.RunAsync(Now, default));

        Assert.That(await PhoneChangeAsync(member.Id), Is.EqualTo(Now));
        Assert.That(await PhoneChangeAsync(renamed.Id), Is.Null);
        Assert.That(host.Room.Phones.Count(id => id == member.Id), Is.EqualTo(1));
        Assert.That(host.Room.Phones, Has.None.EqualTo(renamed.Id));
    }

    [Test]
    public async Task Correct_IdNumberOfAnother_GoesToTheQueueOfDuplicates()
    {
        var (one, other) = (members.Dequeue(), members.Dequeue());
        var number = await host.AskAsync(
            (IPersonalDataVault vault) => Task.FromResult(other.OpenIdNumber(vault))
        );

        var refused = await CorrectAsync(new(one.Id, null, null, number, Reason));
        var twice = await CorrectAsync(new(one.Id, null, null, number, Reason));

        Assert.That(refused.Refusal, Is.EqualTo(RegisterRefusals.IdNumberTaken));
        Assert.That(twice.Refusal, Is.EqualTo(RegisterRefusals.IdNumberTaken));
        var pairs = await host.AskAsync(
            (UnionDbContext db) =>
                db.Set<MemberDuplicate>()
                    .Where(pair => pair.FirstId == one.Id || pair.SecondId == one.Id)
                    .ToListAsync()
        );
        Assert.That(
            pairs.Select(pair => pair.Reason),
            Is.EqualTo((DuplicateReason[])[DuplicateReason.SameIdNumberAfterCorrection])
        );
        Assert.That((await DetailAsync(one.Id))!.Changes, Is.Empty);
        Assert.That(
            await ActsAsync(one.Id),
            Is.EqualTo((string[])["members.duplicate-queued"]),
            "once, and nothing of the correction itself"
        );
    }

    [Test]
    public async Task Reveal_WithAReason_IsShownOnceTheTrailHasIt()
    {
        var member = members.Peek();

        var bare = await RevealAsync(editor, member.Id, "看看");
        var shown = await RevealAsync(editor, member.Id, "核对 15412345678 是否本人电话");
        var admin = await RevealAsync(host.CityActor(StaffRole.Administrator), member.Id, Reason);

        Assert.That(bare.Refusal, Is.EqualTo(StaffRefusals.ReasonNeeded));
        Assert.That(shown.Value, Does.Match("^154\\d{8}$"));
        Assert.That(admin.Refusal, Is.EqualTo(StaffRefusals.NotAllowed));
        var note = await host.AskAsync(
            (UnionDbContext db) =>
                db.Set<AuditRow>()
                    .Where(row => row.Act == "members.revealed")
                    .Select(row => row.Note)
                    .SingleAsync()
        );
        Assert.That(note, Is.EqualTo("Phone"), "the reason is a detail");
    }

    [Test]
    public async Task Standing_OfAMember_NamesItsUnion()
    {
        var member = members.Peek();

        var standing = await host.AskAsync(
            (IMemberStanding standings) => standings.FindAsync(member.Id, default)
        );

        Assert.That(standing!.IsGood, Is.True);
        Assert.That(standing.UnionPath, Does.StartWith(district.Path));
    }

    private Task<Outcome<MemberState>> ChangeAsync(
        StaffActor actor,
        ChangeMemberStateRequest request
    ) =>
        host.AskAsync(
            (ChangeMemberState change) => change.ExecuteAsync(actor, request, Now, default)
        );

    private Task<Outcome<MemberId>> TransferAsync(MemberId member, UnionOrganizationId to) =>
        host.AskAsync(
            (TransferMember transfer) =>
                transfer.ExecuteAsync(editor, new(member, to, Reason), Now, default)
        );

    private Task<DateTimeOffset?> PhoneChangeAsync(MemberId member) =>
        host.AskAsync((IMemberLookup lookup) => lookup.FindPhoneChangeAsync(member, default));

    private Task<Outcome<MemberId>> CorrectAsync(
        CorrectMemberRequest request,
        DateTimeOffset? at = null
    ) =>
        host.AskAsync(
            (CorrectMember correct) => correct.ExecuteAsync(editor, request, at ?? Now, default)
        );

    private Task<Outcome<string>> RevealAsync(StaffActor actor, MemberId member, string reason) =>
        host.AskAsync(
            (RevealMemberNumber reveal) =>
                reveal.ExecuteAsync(actor, new(member, RevealedField.Phone, reason), Now, default)
        );

    private Task<MemberDetail?> DetailAsync(MemberId id) =>
        host.AskAsync(
            (MemberQueries queries) => queries.DetailAsync(new([district.Path]), id, default)
        );

    private Task<List<string>> ActsAsync(MemberId id) =>
        host.AskAsync(
            (UnionDbContext db) =>
                db.Set<AuditRow>()
                    .Where(row => row.Subject == $"member:{id.Value}")
                    .Select(row => row.Act)
                    .ToListAsync()
        );
}

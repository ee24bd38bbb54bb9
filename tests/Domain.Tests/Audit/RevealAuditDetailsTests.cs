using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Tests.Fakes;

namespace WeChatUnion.Domain.Tests.Audit;

public class RevealAuditDetailsTests : IAuditTrail, IAuditDetailStore
{
    private const string City = "11111111111111111111111111111111/";
    private const string East = City + "22222222222222222222222222222222/";
    private const string West = City + "33333333333333333333333333333333/";
    private const string Reason = "核对投诉材料";
    private static readonly Guid Somebody = Guid.NewGuid();
    private readonly List<AuditEntry> recorded = [];
    private readonly Dictionary<long, StoredDetails> rows = new()
    {
        [1] = new(East, Somebody, "旧电话"),
        [2] = new(East, null, null),
        [3] = new(East, Somebody, null),
        [4] = new(null, Somebody, "平台自己的"),
    };

    [SetUp]
    public void Forget() => recorded.Clear();

    [Test]
    public async Task Reveal_InScopeWithAReason_ShowsAndIsALineOfItsOwn()
    {
        var shown = await RevealAsync(1, Reason, East);

        Assert.That(shown.Value, Is.EqualTo("旧电话"));
        var line = recorded.Single();
        Assert.That(line.Act, Is.EqualTo("audit.details-revealed"));
        Assert.That(line.Subject, Is.EqualTo("audit:1"));
        Assert.That(line.UnionPath, Is.EqualTo(East));
        Assert.That(line.Details!.About, Is.EqualTo(Somebody));
        Assert.That(line.Details.Text, Is.EqualTo(Reason));
        Assert.That(line.ToString(), Does.Not.Contain(Reason), "a printed entry shows no words");
    }

    [TestCase(1, West, Reason, "staff.not-found")]
    [TestCase(9, East, Reason, "staff.not-found")]
    [TestCase(4, East, Reason, "staff.not-found")]
    [TestCase(2, East, Reason, "audit.details-not-found")]
    [TestCase(3, East, Reason, "audit.details-erased")]
    [TestCase(1, East, " 看看  ", "staff.reason-needed")]
    public async Task Reveal_WhatItMayNot_IsRefusedAndLeavesNoLine(
        long row,
        string scope,
        string reason,
        string code
    )
    {
        var shown = await RevealAsync(row, reason, scope);

        Assert.That(shown.Refusal!.Code, Is.EqualTo(code));
        Assert.That(recorded, Is.Empty);
    }

    [Test]
    public async Task Reveal_WithAnEndlessReason_IsRefused()
    {
        var shown = await RevealAsync(1, new string('因', 201), East);

        Assert.That(shown.Refusal, Is.EqualTo(AuditRefusals.ReasonTooLong));
    }

    [Test]
    public async Task Reveal_ThePlatformsOwn_NeedsTheWholeTree()
    {
        Assert.That((await RevealAsync(4, Reason, City)).Value, Is.EqualTo("平台自己的"));
    }

    [Test]
    public async Task Reveal_ByAnAdministrator_IsNotAllowed()
    {
        var shown = await RevealAsync(1, Reason, City, StaffRole.Administrator);

        Assert.That(shown.Refusal, Is.EqualTo(StaffRefusals.NotAllowed));
    }

    public void Record(AuditEntry entry) => recorded.Add(entry);

    public Task<StoredDetails?> FindAsync(long rowId, CancellationToken cancel) =>
        Task.FromResult(rows.GetValueOrDefault(rowId));

    private Task<Outcome<string>> RevealAsync(
        long row,
        string reason,
        string scope,
        StaffRole role = StaffRole.Auditor
    ) =>
        new RevealAuditDetails(this, this, new MemoryWork()).ExecuteAsync(
            new StaffActor(StaffAccountId.New(), "审计", [new StaffGrant(role, scope)]),
            row,
            reason,
            DateTimeOffset.UnixEpoch,
            default
        );
}

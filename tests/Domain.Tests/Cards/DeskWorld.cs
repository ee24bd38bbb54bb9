using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Desk;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Tests.Fakes;

namespace WeChatUnion.Domain.Tests.Cards;

/// <summary>The union's counter in a <see cref="CardWorld"/>.</summary>
public sealed class DeskWorld : IDeskStore
{
    private readonly CardWorld world;
    private readonly List<UnbindRequest> unbinds = [];
    private readonly List<PhoneReport> reports = [];

    public DeskWorld(CardWorld world)
    {
        this.world = world;
        var (bindings, work) = (world.Bindings, world.Work);
        var desk = new CardDesk(world.Lookup, world);
        Recheck = new(bindings, world.Lookup, world.Fans, world, world, work);
        var loss = new CardLoss(bindings, Recheck, world);
        var replacement = new CardReplacement(
            bindings,
            world.Fans,
            world.Lookup,
            world.Vault,
            world,
            world
        );
        Request = new(desk, bindings, this, work);
        Confirm = new(desk, Ties.Second, bindings, this, world.Fans, world, work);
        Reject = new(desk, Ties.Second, this, work);
        Replace = new(desk, bindings, replacement, work);
        Loss = new(desk, bindings, loss, work);
        Lost = new(world.Fans, bindings, world.Lookup, loss, work);
        Reveal = new(desk, bindings, world.Vault, work);
        Prepare = new(desk, world.TakeOvers, work);
        Decide = new(desk, Ties.Second, world.TakeOvers, bindings, world.Exchange, work);
        Report = new(world.Fans, bindings, world.TakeOvers, this, world, work);
        Settle = new(desk, this, work);
    }

    public MemoryTies Ties { get; } = new();

    public RequestForcedUnbind Request { get; }

    public ConfirmForcedUnbind Confirm { get; }

    public RejectForcedUnbind Reject { get; }

    public ReplaceCard Replace { get; }

    public ChangeCardLoss Loss { get; }

    public ReportCardLost Lost { get; }

    public RevealCardNumber Reveal { get; }

    public PrepareCounterTakeOver Prepare { get; }

    public DecideCounterTakeOver Decide { get; }

    public ReportStalePhone Report { get; }

    public SettlePhoneReport Settle { get; }

    public RecheckBinding Recheck { get; }

    public Task<UnbindRequest?> FindUnbindAsync(UnbindRequestId id, CancellationToken cancel) =>
        Task.FromResult(unbinds.SingleOrDefault(request => request.Id == id));

    public Task<UnbindRequest?> FindOpenUnbindAsync(
        CardBindingId binding,
        CancellationToken cancel
    ) =>
        Task.FromResult(
            unbinds.SingleOrDefault(one => one.BindingId == binding && one.DecidedAt is null)
        );

    public Task<PhoneReport?> FindReportAsync(PhoneReportId id, CancellationToken cancel) =>
        Task.FromResult(reports.SingleOrDefault(report => report.Id == id));

    public Task<PhoneReport?> FindOpenReportAsync(MemberId member, CancellationToken cancel) =>
        Task.FromResult(
            reports.SingleOrDefault(one => one.MemberId == member && one.SettledAt is null)
        );

    public void Add(UnbindRequest request) => world.Work.OnSave(() => unbinds.Add(request));

    public void Add(PhoneReport report) => world.Work.OnSave(() => reports.Add(report));
}

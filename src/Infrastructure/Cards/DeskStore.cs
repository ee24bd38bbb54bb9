using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class DeskStore(UnionDbContext db) : IDeskStore
{
    public Task<UnbindRequest?> FindUnbindAsync(UnbindRequestId id, CancellationToken cancel) =>
        db.Set<UnbindRequest>().SingleOrDefaultAsync(request => request.Id == id, cancel);

    public Task<UnbindRequest?> FindOpenUnbindAsync(
        CardBindingId binding,
        CancellationToken cancel
    ) =>
        db.Set<UnbindRequest>()
            .SingleOrDefaultAsync(
                request => request.BindingId == binding && request.DecidedAt == null,
                cancel
            );

    public Task<PhoneReport?> FindReportAsync(PhoneReportId id, CancellationToken cancel) =>
        db.Set<PhoneReport>().SingleOrDefaultAsync(report => report.Id == id, cancel);

    public Task<PhoneReport?> FindOpenReportAsync(MemberId member, CancellationToken cancel) =>
        db.Set<PhoneReport>()
            .SingleOrDefaultAsync(
                report => report.MemberId == member && report.SettledAt == null,
                cancel
            );

    public void Add(UnbindRequest request) => db.Add(request);

    public void Add(PhoneReport report) => db.Add(report);
}

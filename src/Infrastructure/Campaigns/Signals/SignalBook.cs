using WeChatUnion.Domain.Campaigns.Signals;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Campaigns.Signals;

internal sealed class SignalBook(UnionDbContext db, IEnumerable<CampaignSignal> signals)
    : ISignalBook
{
    bool ISignalBook.Knows(string signal) => signals.Any(one => one.Name == signal);

    public void Add(SignalJudgement judgement) => db.Add(judgement);
}

using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Moderation;

/// <summary>WeChat's verdict on a picture came. A second one for the same picture changes nothing.</summary>
public sealed class SettlePicture(IModerationStore store, IUnitOfWork work)
{
    public async Task ExecuteAsync(
        Judgement judgement,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var trace = judgement.TraceId!;
        if (await store.FindByTraceAsync(trace, cancel) is { } check)
        {
            check.Settle(judgement, now);
        }
        else if (await store.FindEarlyAsync(trace, cancel) is null)
        {
            store.Add(EarlyVerdict.Of(judgement, now));
        }
        await work.SaveAsync(cancel);
    }
}

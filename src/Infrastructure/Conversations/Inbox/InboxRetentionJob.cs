using Microsoft.Extensions.Options;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Conversations.Inbox;

/// <summary>Forgets callback bodies and later whole records when their time is over.</summary>
internal sealed class InboxRetentionJob(
    InboxCleaning cleaning,
    IOptions<InboxOptions> options,
    TimeProvider clock
) : IUnionJob
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await cleaning.ForgetPayloadsAsync(now - options.Value.KeepPayload, cancel);
        await cleaning.ForgetRecordsAsync(now - options.Value.KeepRecord, cancel);
    }
}

using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Notifications;

namespace WeChatUnion.Gateway.Tests.Notifications;

internal static class OutboxSteps
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(400);

    /// <summary>Lets rounds pass until the fan's newest message stands so.</summary>
    public static Task ReachesAsync(this GatewayStage stage, string fan, OutboxState state) =>
        Until.TrueAsync(
            async () =>
            {
                var message = (await stage.OutboxAsync(fan))[^1];
                // No time passes while it is on its way: the client's time-out counts by this clock.
                if (message.Claim == 0 || message.State != OutboxState.Waiting)
                {
                    stage.Clock.Advance(Round);
                }
                return message.State == state;
            },
            $"the message is {state}"
        );
}

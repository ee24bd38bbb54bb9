using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Conversations.Inbox;

namespace WeChatUnion.Gateway.Callback;

/// <summary>Lets in as many callbacks as can be answered, and turns whatever fails into a status.</summary>
public sealed partial class CallbackReception(
    CallbackPipeline pipeline,
    IOptions<InboxOptions> options,
    ILogger<CallbackReception> log
)
{
    private readonly int mostAtOnce = options.Value.MostAtOnce;
    private int atOnce;

    /// <summary>
    /// Status 200 with the clear reply, empty when there is nothing to say; 500 or 503 when the
    /// callback was not answered, and perhaps not recorded either.
    /// </summary>
    public async ValueTask<(int Status, byte[] Reply)> AnswerAsync(Callback callback)
    {
        try
        {
            if (Interlocked.Increment(ref atOnce) > mostAtOnce)
            {
                LogTurnedAway(callback.App.AppId);
                return (StatusCodes.Status503ServiceUnavailable, []);
            }
            return (StatusCodes.Status200OK, (await pipeline.AnswerAsync(callback)).Reply);
        }
        catch (Exception error)
        {
            LogUnanswered(error, callback.Fan);
            return (StatusCodes.Status500InternalServerError, []);
        }
        finally
        {
            Interlocked.Decrement(ref atOnce);
        }
    }

    [LoggerMessage(LogLevel.Error, "A callback of {Fan} could not be answered.")]
    private partial void LogUnanswered(Exception error, FanIdentity fan);

    [LoggerMessage(LogLevel.Warning, "A callback for {AppId} was turned away: Inbox:MostAtOnce.")]
    private partial void LogTurnedAway(string appId);
}

using System.Diagnostics;
using Microsoft.Extensions.Options;
using WeChatSimulator.Chats;

namespace WeChatSimulator.Deliveries;

/// <summary>Delivers one callback: up to three attempts, each sealed afresh, and the answer onto the phone.</summary>
internal sealed class Courier(
    Sealer sealer,
    CallbackLine line,
    ReplyReader replies,
    DeliveryLog log,
    ChatBook chats,
    TimeProvider time,
    IOptions<SimulatorOptions> options
)
{
    public Delivery Announce(Push push, DeliveryState state, long? repeatOf = null) =>
        log.Add(
            new()
            {
                OpenId = push.Fan.OpenIdAt(push.Account),
                Nickname = push.Fan.Nickname,
                Kind = push.Kind,
                Summary = push.Find("Content") ?? push.Find("EventKey") ?? push.Find("Label"),
                MsgId = push.Find("MsgId"),
                CreateTime = push.Find("CreateTime"),
                RepeatOf = repeatOf,
                StartedAt = time.GetUtcNow(),
                State = state,
            },
            push
        );

    public async Task<Delivery> DeliverAsync(Push push, Delivery delivery)
    {
        delivery = log.Put(delivery with { State = DeliveryState.Sending });
        for (var number = 1; number <= options.Value.Attempts; number++)
        {
            var (attempt, body) = await TryAsync(push, number);
            delivery = log.Put(delivery with { Attempts = delivery.Attempts.Add(attempt) });
            if (body is not null)
            {
                return log.Put(Show(push, delivery, body));
            }
        }

        ShowFailure(push);
        return log.Put(
            delivery with
            {
                State = DeliveryState.Failed,
                Failure = delivery.Attempts.LastOrDefault()?.Failure,
            }
        );
    }

    private async Task<(Attempt Attempt, byte[]? Body)> TryAsync(Push push, int number)
    {
        var at = time.GetUtcNow();
        var watch = Stopwatch.StartNew();
        try
        {
            var (status, body) = await line.PostAsync(sealer.Seal(push));
            return status == 200
                ? (Done(status, null), body)
                : (Done(status, $"HTTP {status}"), null);
        }
        catch (OperationCanceledException)
        {
            return (
                Done(null, $"no answer within {options.Value.ReplyTimeout.TotalSeconds:0.#} s"),
                null
            );
        }
        catch (Exception broken)
            when (broken is HttpRequestException or UriFormatException or InvalidOperationException)
        {
            return (Done(null, broken.Message), null);
        }

        Attempt Done(int? status, string? failure) =>
            new(number, at, (int)watch.ElapsedMilliseconds, status, failure);
    }

    private Delivery Show(Push push, Delivery delivery, byte[] body)
    {
        try
        {
            var reply = replies.Read(push, body);
            if (reply.Line is not null && push.IsAnswerable && push.ClaimAnswer())
            {
                chats.Add(push.Account, push.Fan, reply.Line);
            }

            var state = reply.Line is null ? DeliveryState.Silent : DeliveryState.Answered;
            return delivery with { State = state, Reply = reply.Clear };
        }
        catch (MalformedReplyException malformed)
        {
            ShowFailure(push);
            return delivery with { State = DeliveryState.Malformed, Failure = malformed.Message };
        }
    }

    private void ShowFailure(Push push)
    {
        if (push.IsAnswerable && push.ClaimFailure())
        {
            chats.Notice(push.Account, push.Fan, ChatBook.OutOfOrder);
        }
    }
}

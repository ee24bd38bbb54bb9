using System.Collections.Concurrent;
using WeChatSimulator.Accounts;
using WeChatSimulator.Fans;

namespace WeChatSimulator.MiniProgram;

/// <summary>Who paid, for five minutes.</summary>
internal sealed class PaymentBook(IdMint ids, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (Fan Fan, DateTimeOffset At)> paid = new();

    /// <returns>The payment's number.</returns>
    public string Pay(Fan fan)
    {
        var number = ids.Word(28);
        paid[number] = (fan, time.GetUtcNow());
        return number;
    }

    public Fan? Payer(string? number) =>
        number is not null
        && paid.TryGetValue(number, out var payment)
        && time.GetUtcNow() < payment.At + Life
            ? payment.Fan
            : null;
}

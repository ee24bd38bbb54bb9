using System.Net.Http.Json;
using System.Text.Json;

namespace WeChatUnion.Browser.Tests.Stage;

/// <summary>What the simulator's operator of text messages got.</summary>
internal static class SentCodes
{
    private static readonly HttpClient Http = new();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The code in the newest message to a phone, once there is one.</summary>
    /// <param name="words">Hold the phone, masked: 154****0001.</param>
    public static async Task<string> ToAsync(string words)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var messages = await Http.GetFromJsonAsync<JsonElement>(
                $"{Stages.Gateway.Address}/simulator/control/sms",
                limit.Token
            );
            foreach (var message in messages.EnumerateArray())
            {
                if (words.Contains(message.GetProperty("maskedPhone").GetString()!))
                {
                    return message.GetProperty("params")[0].GetString()!;
                }
            }
            await Task.Delay(200, limit.Token);
        }
    }
}

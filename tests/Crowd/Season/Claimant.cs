using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.TestKit.Load;

namespace WeChatUnion.Crowd.Season;

/// <summary>One member's claim through the mini-program's API, begun again where a gateway that was killed left it.</summary>
internal sealed class Claimant(
    HttpClient http,
    SessionTokens tokens,
    string round,
    SeasonTally tally
)
{
    private const int Tries = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public async Task ClaimAsync(MiniProgramSessionId session, byte[] photo)
    {
        var opened = await SendAsync(
            session,
            HttpMethod.Post,
            "/api/v1/cases",
            () => JsonContent.Create(new { kind = ReturnHome.KindName, round }),
            tally.Others
        );
        var id = opened.GetProperty("id").GetGuid();
        var material = await SendAsync(
            session,
            HttpMethod.Post,
            "/api/v1/materials?slot=ticket",
            () => FileOf(photo),
            tally.Uploads
        );
        await SendAsync(
            session,
            HttpMethod.Put,
            $"/api/v1/cases/{id}/draft",
            () =>
                JsonContent.Create(
                    new
                    {
                        form = new
                        {
                            region = SeasonCity.Far,
                            date = Today,
                            mode = "train",
                        },
                        materials = new[] { material.GetProperty("id").GetGuid() },
                    }
                ),
            tally.Others
        );
        await SendAsync(
            session,
            HttpMethod.Post,
            $"/api/v1/cases/{id}/submission",
            () => JsonContent.Create(new { signed = true }),
            tally.Submits
        );
        tally.Submitted.Add(id);
    }

    private static string Today =>
        UnionCalendar
            .DayOf(TimeProvider.System.GetUtcNow())
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As a phone does: what got no answer is sent again.</summary>
    private async Task<JsonElement> SendAsync(
        MiniProgramSessionId session,
        HttpMethod method,
        string path,
        Func<HttpContent> body,
        Latencies times
    )
    {
        for (var left = Tries; ; left--)
        {
            using var request = new HttpRequestMessage(method, path);
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Bearer",
                await tokens.IssueAsync(session)
            );
            request.Content = body();
            var sent = Stopwatch.GetTimestamp();
            try
            {
                using var answer = await http.SendAsync(request);
                if (answer.IsSuccessStatusCode)
                {
                    var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
                    times.Add(Stopwatch.GetElapsedTime(sent));
                    return said;
                }
                if (left == 0 || answer.StatusCode < HttpStatusCode.InternalServerError)
                {
                    throw new InvalidOperationException(
                        $"{method} {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
                    );
                }
                tally.Refused();
            }
            catch (Exception error)
                when (left > 0 && error is HttpRequestException or TaskCanceledException)
            {
                tally.Cut();
            }
            await Task.Delay(Pause);
        }
    }

    private static MultipartFormDataContent FileOf(byte[] photo)
    {
        var file = new ByteArrayContent(photo);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        return new MultipartFormDataContent { { file, "file", "ticket.jpg" } };
    }
}

using WeChat.Api.Http;

namespace WeChat.Api.QrCodes;

/// <summary>
/// QR codes that lead to an official account and tell it where they hung: the scene comes with the event subscribe or SCAN.
/// </summary>
public sealed class QrCodeApi
{
    public const int LargestPermanentScene = 100_000;
    public const int LongestScene = 64;

    private const string ImagePath = "/cgi-bin/showqrcode";

    private readonly TokenCalls calls;
    private readonly WeChatTransport platform;

    /// <param name="platform">Where the pictures are.</param>
    internal QrCodeApi(TokenCalls calls, WeChatTransport platform)
    {
        this.calls = calls;
        this.platform = platform;
    }

    /// <summary>Longest life of a temporary code.</summary>
    public static TimeSpan LongestLife { get; } = TimeSpan.FromDays(30);

    /// <param name="scene">
    /// Neither 0 nor 4294967295: that one is what WeChat makes of every number it does not take, so that codes with it cannot
    /// be told apart.
    /// </param>
    /// <param name="life">1 second to 30 days.</param>
    public Task<QrCode> CreateTemporaryAsync(
        uint scene,
        TimeSpan life,
        CancellationToken cancellation = default
    ) =>
        scene is 0 or uint.MaxValue
            ? throw new ArgumentException("A scene is 1 to 4294967294.", nameof(scene))
            : CreateAsync("QR_SCENE", new(scene, null), Checked(life), cancellation);

    /// <param name="scene">1 to 64 characters.</param>
    /// <param name="life">1 second to 30 days.</param>
    public Task<QrCode> CreateTemporaryAsync(
        string scene,
        TimeSpan life,
        CancellationToken cancellation = default
    ) => CreateAsync("QR_STR_SCENE", new(null, Checked(scene)), Checked(life), cancellation);

    /// <summary>An account may have 100,000 permanent codes.</summary>
    /// <param name="scene">1 to 100000.</param>
    public Task<QrCode> CreatePermanentAsync(int scene, CancellationToken cancellation = default) =>
        scene is < 1 or > LargestPermanentScene
            ? throw new ArgumentException("A permanent scene is 1 to 100000.", nameof(scene))
            : CreateAsync("QR_LIMIT_SCENE", new((uint)scene, null), null, cancellation);

    /// <inheritdoc cref="CreatePermanentAsync(int, CancellationToken)"/>
    /// <param name="scene">1 to 64 characters.</param>
    public Task<QrCode> CreatePermanentAsync(
        string scene,
        CancellationToken cancellation = default
    ) => CreateAsync("QR_LIMIT_STR_SCENE", new(null, Checked(scene)), null, cancellation);

    /// <summary>Where the picture can be fetched by anybody; it holds no token.</summary>
    public string ImageUrl(string ticket) =>
        $"{platform.Settings.BaseUrl.TrimEnd('/')}{ImagePath}?ticket={Uri.EscapeDataString(ticket)}";

    /// <summary>Opens the picture.</summary>
    /// <exception cref="WeChatApiException">The ticket is wrong or has expired, and there is no picture.</exception>
    public async Task<WeChatDownload> OpenImageAsync(
        string ticket,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Get(ImagePath, ("ticket", ticket));
        var content = await platform.OpenAsync(call, null, AnswerJson.Wire.ApiAnswer, cancellation);
        return content.File
            ?? throw new WeChatApiException(call.Path, WeChatErrorKind.Unreadable, "no picture");
    }

    private async Task<QrCode> CreateAsync(
        string action,
        QrCodeCreate.Scene scene,
        TimeSpan? life,
        CancellationToken cancellation
    )
    {
        // The same code twice is the same scene twice; only the quota notices.
        var call = ApiCall.Post(
            "/cgi-bin/qrcode/create",
            new QrCodeCreate((long?)life?.TotalSeconds, action, new(scene)),
            QrCodeJson.Wire.QrCodeCreate
        ) with
        {
            Repeatable = true,
        };
        var answer = await calls.SendAsync(call, QrCodeJson.Wire.QrCodeAnswer, cancellation);
        return new(
            ApiAnswer.Needs(answer.Ticket, call.Path, "ticket"),
            ApiAnswer.Needs(answer.Url, call.Path, "address"),
            answer.ExpireSeconds is { } seconds and > 0 ? UnixTime.Span(seconds) : null
        );
    }

    private static TimeSpan Checked(TimeSpan life) =>
        life < TimeSpan.FromSeconds(1) || life > LongestLife
            ? throw new ArgumentException("A life is 1 second to 30 days.", nameof(life))
            : life;

    private static string Checked(string scene) =>
        scene.Length is 0 or > LongestScene
            ? throw new ArgumentException("A scene is 1 to 64 characters.", nameof(scene))
            : scene;
}

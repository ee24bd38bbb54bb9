using System.Text.Json.Serialization.Metadata;
using WeChat.Api.Http;

namespace WeChat.Api.Ocr;

/// <summary>
/// Reads pictures (jpg or png below 2 MB), sent or named by an address that WeChat fetches. 100 free readings of each
/// kind a day for a verified account. What was read can be wrong: let people confirm it.
/// </summary>
public sealed class OcrApi
{
    private const string IdCardPath = "/cv/ocr/idcard";
    private const string BankCardPath = "/cv/ocr/bankcard";
    private const string TextPath = "/cv/ocr/comm";

    private static readonly UploadRule Picture = new(
        "A picture to read",
        (2 * 1024 * 1024) - 1,
        "jpg",
        "jpeg",
        "png"
    );

    private readonly TokenCalls calls;

    internal OcrApi(TokenCalls calls) => this.calls = calls;

    /// <summary>Either side of an ID card.</summary>
    /// <exception cref="ArgumentException">The picture is empty, too large or of the wrong kind.</exception>
    /// <exception cref="WeChatApiException">101000 (picture not found), 101001 (no card in it), 101002 (not a picture).</exception>
    public async Task<IdCardReading> ReadIdCardAsync(
        UploadFile picture,
        CancellationToken cancellation = default
    ) => (await SendAsync(IdCardPath, picture, OcrJson.Wire.IdCardAnswer, cancellation)).Read();

    /// <inheritdoc cref="ReadIdCardAsync(UploadFile, CancellationToken)"/>
    public async Task<IdCardReading> ReadIdCardAsync(
        Uri picture,
        CancellationToken cancellation = default
    ) => (await AskAsync(IdCardPath, picture, OcrJson.Wire.IdCardAnswer, cancellation)).Read();

    /// <inheritdoc cref="ReadIdCardAsync(UploadFile, CancellationToken)"/>
    /// <summary>The number on a bank card.</summary>
    public async Task<BankCardReading> ReadBankCardAsync(
        UploadFile picture,
        CancellationToken cancellation = default
    ) =>
        (await SendAsync(BankCardPath, picture, OcrJson.Wire.BankCardAnswer, cancellation)).Read(
            BankCardPath
        );

    /// <inheritdoc cref="ReadBankCardAsync(UploadFile, CancellationToken)"/>
    public async Task<BankCardReading> ReadBankCardAsync(
        Uri picture,
        CancellationToken cancellation = default
    ) =>
        (await AskAsync(BankCardPath, picture, OcrJson.Wire.BankCardAnswer, cancellation)).Read(
            BankCardPath
        );

    /// <inheritdoc cref="ReadIdCardAsync(UploadFile, CancellationToken)"/>
    /// <summary>Printed text, line by line.</summary>
    public async Task<PrintedTextReading> ReadTextAsync(
        UploadFile picture,
        CancellationToken cancellation = default
    ) => (await SendAsync(TextPath, picture, OcrJson.Wire.TextAnswer, cancellation)).Read();

    /// <inheritdoc cref="ReadTextAsync(UploadFile, CancellationToken)"/>
    public async Task<PrintedTextReading> ReadTextAsync(
        Uri picture,
        CancellationToken cancellation = default
    ) => (await AskAsync(TextPath, picture, OcrJson.Wire.TextAnswer, cancellation)).Read();

    private Task<T> SendAsync<T>(
        string path,
        UploadFile picture,
        JsonTypeInfo<T> shape,
        CancellationToken cancellation
    )
        where T : ApiAnswer
    {
        var call = ApiCall.Send(path) with { Repeatable = true };
        var upload = new ApiUpload(picture, Picture, "img");
        return calls.UploadAsync(call, upload, shape, cancellation);
    }

    private Task<T> AskAsync<T>(
        string path,
        Uri picture,
        JsonTypeInfo<T> shape,
        CancellationToken cancellation
    )
        where T : ApiAnswer
    {
        var address = picture.AbsoluteUri;
        // Whoever knows the address sees somebody's papers.
        var call = ApiCall.Send(path, ("img_url", address)) with
        {
            Repeatable = true,
            Secrets = [address],
        };
        return calls.SendAsync(call, shape, cancellation);
    }
}

using Microsoft.Extensions.Logging;
using WeChat.Api;
using WeChat.Api.Ocr;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Infrastructure.Cases.Materials.Reading;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Infrastructure.Cases.Materials.Pictures;

/// <summary>Printed text by WeChat's OCR, where <c>Cases:Materials:ReadPhotos</c> says so.</summary>
internal sealed partial class WeChatPhotoReader(
    WeChatClients clients,
    MaterialRules rules,
    ILogger<WeChatPhotoReader> log
) : IPhotoReader
{
    /// <summary>WeChat reads pictures below 2 MB.</summary>
    private const int MostBytes = (2 * 1024 * 1024) - 1;

    public async Task<DocumentReading?> ReadAsync(byte[] jpeg, CancellationToken cancel)
    {
        if (!rules.ReadPhotos || jpeg.Length > MostBytes)
        {
            return null;
        }
        try
        {
            var file = new UploadFile("Photo.jpg", new MemoryStream(jpeg));
            var text = await clients.OfficialAccount.Ocr.ReadTextAsync(file, cancel);
            var page = new PageDrawing(text.Width, text.Height, [.. text.Lines.Select(WordOf)]);
            return TicketReading.Of([page], DocumentReading.WeChatOcr);
        }
        catch (WeChatApiException error)
        {
            LogNotRead(error.Kind);
            return null;
        }
    }

    private static PageWord WordOf(PrintedLine line) =>
        new(
            line.LeftBottom.X,
            line.LeftBottom.Y,
            line.RightBottom.X - line.LeftBottom.X,
            Math.Max(1, line.LeftBottom.Y - line.LeftTop.Y),
            line.Text
        );

    [LoggerMessage(LogLevel.Information, "A photo was not read by WeChat: {Kind}.")]
    private partial void LogNotRead(WeChatErrorKind kind);
}

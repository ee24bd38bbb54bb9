using System.Text;

namespace WeChatSimulator.Faults;

internal static class FaultAnswers
{
    private const int HugePieces = 512;

    private static readonly byte[] Piece = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));

    public static IResult Of(FaultAnswer answer) =>
        answer switch
        {
            FaultAnswer.Html => Results.Text(
                "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>",
                "text/html",
                Encoding.UTF8,
                StatusCodes.Status502BadGateway
            ),
            FaultAnswer.Malformed => Results.Text("{\"errcode\":0,\"errm", "application/json"),
            _ => Results.Stream(WriteHugeAsync, "application/json"),
        };

    private static async Task WriteHugeAsync(Stream body)
    {
        try
        {
            await body.WriteAsync("{\"errcode\":0,\"errmsg\":\""u8.ToArray());
            for (var piece = 0; piece < HugePieces; piece++)
            {
                await body.WriteAsync(Piece);
            }

            await body.WriteAsync("\"}"u8.ToArray());
        }
        catch (IOException)
        {
            // A caller with a limit hangs up, and rightly.
        }
    }
}

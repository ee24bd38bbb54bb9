namespace WeChatSimulator.Api;

/// <summary>
/// cv/ocr: every picture shows the same invented papers, to the reader of printed text a railway ticket. An ID card whose
/// file or address is called "back" shows its back. The ID number's place does not exist, the bank card's digits belong to
/// nobody.
/// </summary>
internal static class OcrEndpoints
{
    public static void MapOcr(this IEndpointRouteBuilder api)
    {
        Map("/cv/ocr/idcard", IdCard);
        Map("/cv/ocr/bankcard", _ => new { errcode = 0, number = "6222020000001234566" });
        Map("/cv/ocr/comm", _ => Text());

        void Map(string path, Func<string, object> answer) =>
            api.MapPost(path, (HttpRequest request) => ReadAsync(request, answer));
    }

    private static async Task<IResult> ReadAsync(HttpRequest request, Func<string, object> answer)
    {
        if (request.Query["img_url"].ToString() is { Length: > 0 } address)
        {
            return
                Uri.TryCreate(address, UriKind.Absolute, out var url)
                && url.Scheme is "http" or "https"
                ? ApiResults.Json(answer(url.AbsolutePath))
                : ApiResults.Fail(101000);
        }

        var (file, refusal) = await SentFile.ReadAsync(request, "img");
        if (file is null)
        {
            return refusal!;
        }

        var code = FileRules.CheckToRead(file);
        return code == 0 ? ApiResults.Json(answer(file.Name)) : ApiResults.Fail(code);
    }

    private static object IdCard(string name) =>
        name.Contains("back", StringComparison.OrdinalIgnoreCase)
            ? new
            {
                errcode = 0,
                type = "Back",
                valid_date = "20200307-20400307",
            }
            : new
            {
                errcode = 0,
                type = "Front",
                name = "林小海",
                id = "350299199003070033",
                addr = "福建省厦门市海山区望潮路8号",
                gender = "男",
                nationality = "汉",
            };

    private static object Text() =>
        new
        {
            errcode = 0,
            items = new[]
            {
                Line("福州站", 60, 60),
                Line("G1651", 320, 60),
                Line("厦门北站", 520, 60),
                Line("2026年02月11日 08:30开", 60, 140),
                Line("票价￥83.50", 60, 200),
                Line("3502991990****0033", 60, 320),
                Line("林小海", 520, 320),
            },
            img_size = new { w = 800, h = 600 },
        };

    private static object Line(string text, int left, int top) =>
        new
        {
            text,
            pos = new
            {
                left_top = new { x = left, y = top },
                right_top = new { x = left + (text.Length * 32), y = top },
                right_bottom = new { x = left + (text.Length * 32), y = top + 32 },
                left_bottom = new { x = left, y = top + 32 },
            },
        };
}

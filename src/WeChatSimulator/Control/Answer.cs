namespace WeChatSimulator.Control;

internal static class Answer
{
    public static IResult Json<T>(T value) => Results.Json(value, SimulatorJson.Control);

    public static IResult Problem(int status, string title) =>
        Results.Problem(statusCode: status, title: title);
}

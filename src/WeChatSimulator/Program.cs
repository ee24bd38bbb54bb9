namespace WeChatSimulator;

// Named, so that a test project may meet this assembly and the gateway's without two classes called Program.
internal static class Program
{
    public static Task Main(string[] args) => SimulatorApp.Create(args).RunAsync();
}

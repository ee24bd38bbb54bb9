using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using WeChatUnion.Domain.Cases.Materials;

namespace WeChatUnion.Infrastructure.Cases.Materials.Reading;

/// <summary>Asks <see cref="DocumentProgram"/>, and ends it when it takes too long. The file is not in our memory.</summary>
internal sealed class DocumentReader(DocumentProgramStart program)
{
    private const int MostAnswer = 24 * 1024 * 1024;

    /// <summary>Hexadecimal bytes: a document that needs more is refused.</summary>
    private const string HeapLimit = "0x18000000";

    public static TimeSpan Longest { get; } = TimeSpan.FromSeconds(20);

    /// <exception cref="MaterialStorageException">The process cannot be started, or the storage failed.</exception>
    public async Task<DocumentAnswer> ReadAsync(
        MaterialFormat format,
        Stream file,
        CancellationToken cancel
    )
    {
        using var process = Start();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(program.Longest ?? Longest);
        try
        {
            var answer = AnswerAsync(process, patience.Token);
            await GiveAsync(process, format, file, patience.Token);
            return await answer;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return TooComplex;
        }
        finally
        {
            // It holds a member's document: it does not outlive the question.
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    private static DocumentAnswer TooComplex => new(MaterialRefusals.TooComplex.Code);

    private Process Start()
    {
        var start = new ProcessStartInfo(program.FileName, program.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        KeepOnlyWhatItNeeds(start.Environment);
        try
        {
            var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            return process;
        }
        catch (Win32Exception error)
        {
            throw new MaterialStorageException("The reading process does not start.", error);
        }
    }

    /// <summary>Keys and passwords of the host stand in its environment.</summary>
    private static void KeepOnlyWhatItNeeds(IDictionary<string, string?> environment)
    {
        string[] needed =
        [
            "PATH",
            "HOME",
            "TMPDIR",
            "TEMP",
            "TMP",
            "SystemRoot",
            "DOTNET_ROOT",
            "LANG",
        ];
        foreach (
            var name in environment.Keys.Except(needed, StringComparer.OrdinalIgnoreCase).ToList()
        )
        {
            environment.Remove(name);
        }
        environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        environment["DOTNET_gcServer"] = "0";
        environment["DOTNET_TieredPGO"] = "0";
        environment["DOTNET_EnableDiagnostics"] = "0";
        environment["DOTNET_DbgEnableMiniDump"] = "0";
    }

    private static async Task GiveAsync(
        Process process,
        MaterialFormat format,
        Stream file,
        CancellationToken cancel
    )
    {
        await using var input = process.StandardInput.BaseStream;
        var buffer = new byte[64 * 1024];
        buffer[0] = (byte)format;
        var filled = 1;
        while (filled > 0)
        {
            try
            {
                await input.WriteAsync(buffer.AsMemory(0, filled), cancel);
            }
            catch (IOException)
            {
                // It died over the first part of the file; its exit code says so.
                return;
            }
            filled = await file.ReadAsync(buffer, cancel);
        }
    }

    private static async Task<DocumentAnswer> AnswerAsync(Process process, CancellationToken cancel)
    {
        using var answer = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (
            await process.StandardOutput.BaseStream.ReadAsync(buffer, cancel) is > 0 and var read
        )
        {
            answer.Write(buffer, 0, read);
            if (answer.Length > MostAnswer)
            {
                return TooComplex;
            }
        }
        await process.WaitForExitAsync(cancel);
        answer.Position = 0;
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<DocumentAnswer>(answer) ?? TooComplex
            : TooComplex;
    }
}

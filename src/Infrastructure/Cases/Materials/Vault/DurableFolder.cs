using System.Runtime.InteropServices;

namespace WeChatUnion.Infrastructure.Cases.Materials.Vault;

/// <summary>A rename is on disk once its folder is; the framework cannot say so.</summary>
internal static class DurableFolder
{
    private const int ReadOnlyFolder = 0;

    public static void Flush(string folder)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            return;
        }
        var handle = Open(folder, ReadOnlyFolder);
        if (handle < 0)
        {
            throw new IOException("A folder cannot be opened.");
        }
        var result = Sync(handle);
        _ = Close(handle);
        if (result != 0)
        {
            throw new IOException("A folder cannot be made durable.");
        }
    }

#pragma warning disable SYSLIB1054, CA2101 // Generated marshalling would need unsafe code; UTF-8 is what the kernel takes.
    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Close(int handle);
#pragma warning restore SYSLIB1054, CA2101
}

namespace WeChatUnion.Architecture.Tests.House;

/// <summary>Who may see whom beyond ids, Contracts and Kernel. An entry nobody uses fails its test.</summary>
public static class OpenDoors
{
    /// <summary>Folders that are tools and no rooms: every room may use them.</summary>
    public static readonly string[] Tools =
    [
        // Gateway: the API's frame, routes and answers of the chat, the frames of pages and of the console, who is asking, the
        // rooms' interface, site address.
        "Api",
        "ConsoleShell",
        "Chat",
        "Pages",
        "SignIn",
        "Rooms",
        "Hosting",
        // Infrastructure: context, hot writes and SQL; sealing; clients of our WeChat accounts;
        // Redis where there is one; the scheduler and the interface of its jobs; files of rows, read and written.
        "Persistence",
        "Tables",
        "Privacy",
        "WeChatApps",
        "Redis",
        "Scheduling",
    ];

    /// <summary>Single doors, each with its reason.</summary>
    public static readonly (string From, string To)[] Doors =
    [
        // The pipeline is the face of the inbox: it records, repeats and finishes what Conversations keeps.
        ("Callback", "Conversations"),
        ("Conversations", "Callback"),
        // An answer that comes after WeChat has stopped waiting is queued as a message.
        ("Callback", "Notifications"),
        // The demo register fills several rooms; it belongs to none.
        ("Demo", "Members"),
        ("Demo", "Cards"),
        ("Demo", "Cases"),
        ("Demo", "Subsidies"),
        ("Members", "Demo"),
        ("Hosting", "Demo"),
        // The operator's command gives failed callbacks back to the inbox.
        ("Hosting", "Conversations"),
        // The auditor's command checks the trail.
        ("Hosting", "Audit"),
        // Another gives given-up messages back to the outbox.
        ("Hosting", "Notifications"),
        // A third brings the register from the union's own system.
        ("Hosting", "Members"),
        // The operator makes the first administrator.
        ("Hosting", "Staff"),
        // Leaving the console ends the session there.
        ("ConsoleShell", "Staff"),
    ];

    /// <summary>Rooms.cs, at the gateway's root, is the table of contents and names every room.</summary>
    public static bool MaySee(Place from, Place to) =>
        from.Folder == to.Folder
        || to is { IsContract: true } or { Folder: "Kernel" }
        || from is { Layer: "Gateway", Folder: "" }
        || Tools.Contains(to.Folder)
        || Doors.Contains((from.Folder, to.Folder));
}

using System.Diagnostics;

namespace PlacePartners.Reports;

/// <summary>Finds Chromium, Chrome or Edge and says how to make it print.</summary>
internal static class PrintingBrowser
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
        "/usr/bin/microsoft-edge",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
        @"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
    ];

    public static string? Find(string? configured) =>
        configured is { Length: > 0 }
            ? (File.Exists(configured) ? configured : null)
            : Places.FirstOrDefault(File.Exists);

    public static ProcessStartInfo Command(string browser, string page, string file, string profile)
    {
        var command = new ProcessStartInfo(browser) { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            "--headless",
            "--disable-gpu",
            "--disable-extensions",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            $"--user-data-dir={profile}",
            "--window-size=720,1000",
            "--virtual-time-budget=20000",
            "--no-pdf-header-footer",
            "--generate-pdf-document-outline",
            $"--print-to-pdf={file}",
            page,
        ];
        foreach (var argument in arguments)
            command.ArgumentList.Add(argument);
        // Chromium refuses its sandbox to the superuser, as in many containers; elsewhere the sandbox stays on.
        if (OperatingSystem.IsLinux() && Environment.UserName == "root")
            command.ArgumentList.Add("--no-sandbox");
        return command;
    }
}
